//! Axe inside the real window: what would keep somebody from using it.

use std::sync::OnceLock;

use serde::Deserialize;
use serde_json::json;
use thirtyfour::WebDriver;

use super::place::root;

/// One rule that is not kept.
#[derive(Debug, Deserialize)]
pub(crate) struct Violation {
    pub(crate) id: String,
    help: String,
    /// Where, each with what is wrong there.
    nodes: Vec<(String, String)>,
}

impl std::fmt::Display for Violation {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(out, "{}: {}", self.id, self.help)?;
        for (place, why) in &self.nodes {
            writeln!(out, "    {place}\n      {why}")?;
        }
        Ok(())
    }
}

/// The rules of WCAG 2.2 AA and what is good practice beside them.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }).then(
  ({ violations }) => done({ violations: violations.map(({ id, help, nodes }) => ({
    id, help,
    nodes: nodes.map(({ target, failureSummary }) => [target.join(" "), failureSummary.replace(/\s+/g, " ")]),
  })) }),
  (thrown) => done({ thrown: String(thrown) }),
);
"#;

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Answer {
    Violations(Vec<Violation>),
    Thrown(String),
}

/// What axe finds in the window as it is.
pub(crate) async fn violations(window: &WebDriver) -> Vec<Violation> {
    let there = window.execute("return typeof axe", Vec::new()).await.expect("the page answers");
    if there.json() != &json!("object") {
        window.execute(source(), Vec::new()).await.expect("axe can be put into the page");
    }
    let answer = window.execute_async(RUN, Vec::new()).await.expect("axe ends");
    match answer.convert().expect("axe's findings") {
        Answer::Violations(violations) => violations,
        Answer::Thrown(why) => panic!("axe did not get to the end: {why}"),
    }
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let file = root().join("ui/node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(&file);
        let source =
            source.unwrap_or_else(|fault| panic!("{}: {fault}: run `cargo xtask window`", file.display()));
        // A script of the driver is the body of a function; axe would stay inside it.
        format!("{source}\nwindow.axe = axe;")
    })
}
