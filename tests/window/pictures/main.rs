//! Pictures of every state of the real window, light and dark, in three languages: to be looked at, and the best of them
//! for the README. Run by `cargo xtask pictures`, which says where they are.

#[path = "../harness/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the stories use the rest")]
mod harness;

mod words;

use harness::{Begins, Desk, story};
use words::{ALL, Words};

fn main() {
    for words in ALL {
        for (look, name) in [(words.light, "light"), (words.dark, "dark")] {
            let take = Pictures { words, look, suffix: format!("{}-{name}", words.code) };
            story("pictures", Begins::EMPTY, async |desk: &mut Desk| take.of_the_first_start(desk).await);
            story("pictures", Begins::DEMO, async |desk: &mut Desk| {
                take.of_the_desk(desk).await;
                take.of_the_dialogs(desk).await;
                take.of_the_forms(desk).await;
                take.of_the_directory(desk).await;
                take.of_an_import(desk).await;
            });
        }
    }
}

struct Pictures {
    words: &'static Words,
    look: &'static str,
    suffix: String,
}

impl Pictures {
    async fn shot(&self, desk: &Desk, name: &str) {
        desk.shot(&format!("pictures/{name}-{}", self.suffix)).await;
    }

    /// The window begins in English, with the system's look.
    async fn dress(&self, desk: &Desk) {
        if self.words.code != "en" {
            desk.command(&format!("Language of the window: {}", self.words.own_name)).await;
            desk.until("the window speaks another language", |seen| seen.language == self.words.code).await;
        }
        desk.command(self.look).await;
    }

    async fn of_the_first_start(&self, desk: &Desk) {
        desk.until("the first start offers ways to begin", |seen| seen.is_view("first-start")).await;
        self.dress(desk).await;
        self.shot(desk, "first-start").await;
    }

    async fn of_the_desk(&self, desk: &Desk) {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        self.dress(desk).await;
        desk.command(&format!("{}: Kuusilinna Oy", self.words.answer_for)).await;
        desk.until("a company is answered", |seen| {
            seen.company.as_deref().is_some_and(|name| name.contains("Kuusilinna"))
        })
        .await;
        self.shot(desk, "ready").await;
        for (heard, picture) in [
            ("koistisen pek", "covered"),
            ("petri koistinen", "leaver"),
            ("palkat", "role"),
            ("virta", "many"),
            ("koisti", "closed"),
        ] {
            desk.ask_for(heard).await;
            desk.until_answered(heard).await;
            self.shot(desk, picture).await;
        }
        desk.ask_for("qqqqq").await;
        desk.until_page("nobody is found", "document.querySelector('[data-part=no-hits]') !== null").await;
        self.shot(desk, "no-hits").await;
        desk.ask_for("koistisen pekka").await;
        desk.until("the card says who covers", |seen| seen.calls("2214")).await;
        desk.press("Enter").await;
        desk.until("the number is shown", |seen| seen.connected("2214")).await;
        self.shot(desk, "connected").await;
    }

    async fn of_the_dialogs(&self, desk: &Desk) {
        desk.ask_for("liisa saarinen").await;
        desk.until("she is found", |seen| seen.is_about("Liisa Saarinen")).await;
        for (key, picture) in [("F3", "away"), ("F1", "keys"), ("Ctrl+k", "palette"), ("Ctrl+,", "settings")]
        {
            desk.press(key).await;
            desk.until("a dialog is open", |seen| seen.dialog.is_some()).await;
            self.shot(desk, picture).await;
            desk.press("Escape").await;
            desk.until("the dialog is closed", |seen| seen.dialog.is_none()).await;
        }
        desk.command(self.words.users).await;
        desk.until("the users are shown", |seen| seen.dialog.is_some()).await;
        self.shot(desk, "users").await;
        desk.press("Escape").await;
        desk.until("the dialog is closed", |seen| seen.dialog.is_none()).await;
    }

    async fn of_the_forms(&self, desk: &Desk) {
        desk.ask_for("koistisen pekka").await;
        desk.until("he is found", |seen| seen.is_about("Pekka Koistinen")).await;
        desk.press("F8").await;
        desk.until_page("the person's form is there", "document.querySelector('input[name=given]') !== null")
            .await;
        self.shot(desk, "person").await;
        desk.press("Ctrl+1").await;
        desk.command(self.words.edit_company).await;
        desk.until_page("the company's form is there", "document.querySelectorAll('main input').length > 3")
            .await;
        self.shot(desk, "company").await;
        desk.press("Ctrl+1").await;
        desk.until("the desk is open", |seen| seen.is_view("desk")).await;
    }

    async fn of_the_directory(&self, desk: &Desk) {
        desk.press("Ctrl+3").await;
        desk.until_page("rows are there", "document.getElementById('grid-cursor') !== null").await;
        for part in [
            "people",
            "roles",
            "departments",
            "companies",
            "deputies",
            "referrals",
            "quality",
            "suggestions",
            "notices",
            "imports",
        ] {
            let there = format!("document.querySelector('[data-tab={part}]')?.ariaCurrent === 'page'");
            desk.until_page(part, &there).await;
            desk.until_page(
                "what was asked for has come",
                "!document.querySelector('main [aria-busy=true]')",
            )
            .await;
            self.shot(desk, &format!("directory-{part}")).await;
            desk.press("Ctrl+PageDown").await;
        }
        desk.press("Ctrl+1").await;
        desk.until("the desk is open", |seen| seen.is_view("desk")).await;
    }

    async fn of_an_import(&self, desk: &Desk) {
        let file = desk.file(
            "henkilosto.csv",
            "Henkilönro;Sukunimi;Etunimi;Tehtävänimike;Yksikkö;Yritys;Alanumero;GSM\n\
             KL-0002;Koistinen;Pekka;toimitusjohtaja;Johto;Kuusilinna Oy;2201;048 555 0101\n\
             KL-0900;Yövuori;Aurora;valvoja;Huolto;Kuusilinna Oy;2295;\n\
             KL-0901;Lindqvist;Axel;asentaja;Huolto;Kuusilinna Oy;2296;048 555 0190\n\
             ;;;;;;;\n",
        );
        desk.press("Ctrl+4").await;
        desk.until("the import page is open", |seen| seen.is_view("import")).await;
        self.shot(desk, "import").await;
        desk.tab_to("input[name=path]").await;
        desk.type_heard(&file.display().to_string()).await;
        desk.press("Enter").await;
        desk.until_page("the columns are shown", "document.querySelector('[data-step=columns]') !== null")
            .await;
        self.shot(desk, "import-columns").await;
        desk.tab_to("[name=plan]").await;
        desk.press("Enter").await;
        desk.until_page("the plan is shown", "document.querySelector('[data-step=plan] table') !== null")
            .await;
        self.shot(desk, "import-plan").await;
    }
}
