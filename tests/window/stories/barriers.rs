//! Every view and dialog, light and dark, as axe finds it: nothing that keeps anybody out.

use crate::harness::{Begins, Desk, story};

#[test]
fn nothing_keeps_anybody_out_of_the_first_start() {
    story("barriers-first-start", Begins::EMPTY, async |desk| {
        let mut found = Vec::new();
        for look in LOOKS {
            desk.command(look).await;
            desk.until("the first start offers ways to begin", |seen| seen.is_view("first-start")).await;
            visit(desk, look, "first start", &mut found).await;
        }
        nothing(&found);
    });
}

#[test]
fn nothing_keeps_anybody_out_of_the_desk() {
    story("barriers-desk", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        let mut found = Vec::new();
        for look in LOOKS {
            desk.command(look).await;
            desk.press("Escape").await;
            visit(desk, look, "desk empty", &mut found).await;

            desk.ask_for("qqqqq").await;
            desk.until_page("nobody is found", "document.querySelector('[data-part=no-hits]') !== null")
                .await;
            visit(desk, look, "no hits", &mut found).await;

            desk.ask_for("petri koistinen").await;
            desk.until("a leaver is found", |seen| seen.is_about("Petri Koistinen")).await;
            visit(desk, look, "desk with a leaver", &mut found).await;

            desk.ask_for("koistisen pekka").await;
            desk.until("the card says who covers", |seen| seen.calls("2214")).await;
            visit(desk, look, "desk with a card", &mut found).await;

            desk.press("F3").await;
            desk.until("the absence is shown", |seen| seen.dialog("Pekka Koistinen")).await;
            visit(desk, look, "absence that holds", &mut found).await;
            desk.press("Escape").await;
            desk.until("the dialog is closed", |seen| seen.dialog.is_none()).await;

            desk.press("Enter").await;
            desk.until("the number is shown", |seen| seen.connected("2214")).await;
            visit(desk, look, "desk connected", &mut found).await;

            desk.ask_for("liisa saarinen").await;
            desk.until("she is found", |seen| seen.is_about("Liisa Saarinen")).await;
            desk.press("F3").await;
            desk.until("the absence is asked about", |seen| seen.dialog("Liisa Saarinen")).await;
            visit(desk, look, "marking away", &mut found).await;
            desk.press("Escape").await;
            desk.until("the dialog is closed", |seen| seen.dialog.is_none()).await;
        }
        nothing(&found);
    });
}

#[test]
fn nothing_keeps_anybody_out_of_the_dialogs_and_forms() {
    story("barriers-forms", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.command("Answer for: Kuusilinna Oy").await;
        let mut found = Vec::new();
        for look in LOOKS {
            desk.command(look).await;
            for (open, title) in [("Ctrl+k", "All commands"), ("F1", "Keys"), ("Ctrl+,", "Settings")] {
                desk.press(open).await;
                desk.until("a dialog is open", |seen| seen.dialog(title)).await;
                visit(desk, look, title, &mut found).await;
                desk.press("Escape").await;
                desk.until("the dialog is closed", |seen| seen.dialog.is_none()).await;
            }
            desk.command("Users").await;
            desk.until("the users are shown", |seen| seen.dialog("Users")).await;
            visit(desk, look, "users", &mut found).await;
            desk.press("Escape").await;
            desk.until("the dialog is closed", |seen| seen.dialog.is_none()).await;

            desk.ask_for("koistisen pekka").await;
            desk.until("somebody is chosen", |seen| seen.is_about("Pekka Koistinen")).await;
            desk.press("F8").await;
            desk.until("the person's form is open", |seen| seen.is_view("person-form")).await;
            desk.until_page("its fields are there", "document.querySelectorAll('main input').length > 3")
                .await;
            visit(desk, look, "person form", &mut found).await;
            desk.press("Ctrl+1").await;
            desk.until("the desk is open", |seen| seen.is_view("desk")).await;

            desk.command("Edit the company").await;
            desk.until("the company's form is open", |seen| seen.is_view("company-form")).await;
            desk.until_page("its fields are there", "document.querySelectorAll('main input').length > 3")
                .await;
            visit(desk, look, "company form", &mut found).await;
            desk.press("Ctrl+1").await;
            desk.until("the desk is open", |seen| seen.is_view("desk")).await;
        }
        nothing(&found);
    });
}

#[test]
fn nothing_keeps_anybody_out_of_the_import() {
    story("barriers-import", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        let mut found = Vec::new();
        let file =
            desk.file("staff.csv", "Nimi;Nimike;Alanumero;Syy\nYövuori Aurora;valvoja;7788;x\n;;;\n,,;;\n");
        desk.press("Ctrl+4").await;
        desk.until("the import page is open", |seen| seen.is_view("import")).await;
        for look in LOOKS {
            desk.command(look).await;
            visit(desk, look, "import", &mut found).await;
        }
        desk.tab_to("input[name=path]").await;
        desk.type_heard(&file.display().to_string()).await;
        desk.press("Enter").await;
        desk.until_page("the columns are shown", "document.querySelector('[data-step=columns]') !== null")
            .await;
        for look in LOOKS {
            desk.command(look).await;
            visit(desk, look, "import with columns", &mut found).await;
        }
        desk.tab_to("[data-step=columns] input[name=company]").await;
        desk.type_heard("Kuusilinna Oy").await;
        desk.tab_to("[name=plan]").await;
        desk.press("Enter").await;
        desk.until_page("the plan is shown", "document.querySelector('[data-step=plan] table') !== null")
            .await;
        for look in LOOKS {
            desk.command(look).await;
            visit(desk, look, "import with plan", &mut found).await;
        }
        nothing(&found);
    });
}

const LOOKS: [&str; 2] = ["Look: Light", "Look: Dark"];

/// Keeps a picture, and what axe finds, so that one story tells of all views.
async fn visit(desk: &Desk, look: &str, view: &str, found: &mut Vec<String>) {
    let name = format!("{view}, {}", look.to_lowercase());
    desk.shot(&name.replace(", look: ", "-").replace(' ', "-")).await;
    found.extend(desk.axe().await.iter().map(|violation| format!("{name}\n  {violation}")));
}

fn nothing(found: &[String]) {
    assert!(found.is_empty(), "{} barriers:\n{}", found.len(), found.join("\n"));
}
