//! The admins' workspace, by keyboard alone: tables, a new managing director, a leaver, two records of one person, and
//! somebody who is erased.

use crate::harness::{Begins, Desk, story};

const LOOKS: [&str; 2] = ["Look: Light", "Look: Dark"];

#[test]
fn a_table_is_narrowed_sorted_and_written_into_and_the_change_taken_back() {
    story("table", Begins::DEMO, async |desk| {
        workspace(desk).await;
        desk.press("/").await;
        desk.type_heard("koistinen pekka kuusi").await;
        desk.until_page("one row is left", &row_is("Koistinen Pekka")).await;
        desk.press("Enter").await;
        desk.until_page("the table has the focus", "document.activeElement.id === 'grid'").await;
        desk.press("ArrowRight").await;
        desk.press("Enter").await;
        desk.until_page("the cell is typed into", "document.activeElement.matches('#grid input')").await;
        desk.press("Ctrl+a").await;
        desk.type_heard("suunnittelujohtaja").await;
        desk.press("Enter").await;
        desk.until_page("it is written", &cell_has("suunnittelujohtaja")).await;
        desk.press("c").await;
        desk.until("it is confirmed", |seen| seen.toasted("Confirmed")).await;
        desk.press("Ctrl+z").await;
        desk.until("confirming is taken back", |seen| seen.toasted("confirming")).await;
        desk.press("Ctrl+z").await;
        desk.until_page("the title is as it was", &cell_has("kehitysjohtaja")).await;
    });
}

#[test]
fn every_part_of_the_workspace_can_be_read_and_used_without_barriers() {
    story("directory-parts", Begins::DEMO, async |desk| {
        workspace(desk).await;
        for look in LOOKS {
            desk.command(look).await;
            for (number, part) in PARTS.into_iter().enumerate() {
                desk.until_page(
                    part,
                    &format!("document.querySelector('[data-tab={part}]')?.ariaCurrent === 'page'"),
                )
                .await;
                // What a part shows is asked for and comes a moment later.
                desk.until_page("it shows what there is", &shown(part)).await;
                desk.shot(&format!("directory-{part}-{}", look.trim_start_matches("Look: ").to_lowercase()))
                    .await;
                let found = desk.axe().await;
                assert!(found.is_empty(), "{look}, part {number}, {part}: {found:#?}");
                desk.press("Ctrl+PageDown").await;
            }
        }
    });
}

#[test]
fn a_new_managing_director_is_told_of_before_and_found_by_the_old_name_on_the_day() {
    story("director", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.command("Answer for: Kuusilinna Oy").await;
        desk.press("Ctrl+n").await;
        form(desk).await;
        fill(desk, "given", "Aurora").await;
        fill(desk, "family", "Okwuosa").await;
        fill(desk, "title", "toimitusjohtaja").await;
        add(desk, "numbers", "number-0", "7788").await;
        add(desk, "roles", "role-0", "Toimitusjohtaja").await;
        fill(desk, "role-from-0", "13.7.2026").await;
        desk.tab_to("[name=role-leading-0]").await;
        desk.press("Space").await;
        save(desk).await;

        desk.press("Ctrl+1").await;
        desk.ask_for("holm kaarina").await;
        desk.until("she is found", |seen| seen.is_about("Kaarina Marjatta Holm") && seen.calls("2200")).await;
        desk.press("F8").await;
        form(desk).await;
        fill(desk, "employed-to", "12.7.2026").await;
        save(desk).await;

        desk.press("Ctrl+1").await;
        desk.until("the desk is there", |seen| seen.focus == "heard").await;
        desk.until_page(
            "what is new is told in one line",
            "document.querySelector('[data-part=news]') !== null",
        )
        .await;
        desk.shot("news").await;
        desk.press("F9").await;
        let told = "document.querySelector('[data-part=news-list]')?.innerText";
        desk.until_page("the new director is told", &format!("{told}?.includes('Okwuosa')")).await;
        desk.until_page("that must be read", &format!("{told}?.includes('Holm')")).await;
        while desk.page("document.querySelector('[data-part=news-list] [data-act=read]') !== null").await
            == true
        {
            desk.tab_to("[data-part=news-list] [data-act=read]").await;
            desk.press("Enter").await;
        }
        desk.press("Escape").await;
        desk.until_page("nothing is new any longer", "document.querySelector('[data-part=news]') === null")
            .await;
        desk.ask_for("holm kaarina").await;
        desk.until("until then she answers", |seen| seen.calls("2200")).await;

        desk.close().await;
        desk.later("2026-07-13T09:42");
        desk.open().await;
        desk.until("it is Monday", |seen| seen.focus == "heard").await;
        desk.ask_for("holm kaarina").await;
        let seen = desk.until("her successor answers", |seen| seen.calls("7788")).await;
        let row = seen.chosen().unwrap_or_default().to_owned();
        assert!(row.contains("left") && row.contains("12 Jul") && row.contains("Okwuosa"), "{row}");
        desk.shot("old-director").await;
        desk.ask_for("toimitusjohtaja").await;
        desk.until("whoever asks for the director is put through to him", |seen| seen.calls("7788")).await;
    });
}

#[test]
fn a_leaver_s_own_number_is_told_with_consent_until_it_ends_and_never_without() {
    story("leaver", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.command("Answer for: Kuusilinna Oy").await;
        leaves(desk, "holm kaarina", "Kaarina Marjatta Holm").await;
        desk.tab_to("[name=own-contact]").await;
        desk.press("Space").await;
        fill(desk, "own-details", "040 777 1234").await;
        fill(desk, "consented-on", "6.7.2026").await;
        fill(desk, "consent-scope", "work for earlier customers").await;
        fill(desk, "contact-until", "31.7.2026").await;
        desk.shot("leaver-form").await;
        save(desk).await;
        desk.press("Ctrl+1").await;
        leaves(desk, "saarinen liisa", "Liisa Saarinen").await;
        save(desk).await;

        let own = "document.querySelector('[data-part=own-contact]')";
        desk.close().await;
        desk.later("2026-07-20T09:42");
        desk.open().await;
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.ask_for("holm kaarina").await;
        desk.until("she is found", |seen| seen.is_about("Kaarina Marjatta Holm")).await;
        desk.until_page("with consent", &format!("{own}?.innerText.includes('work for earlier customers')"))
            .await;
        desk.until_page("hidden", "!document.body.innerText.includes('040 777 1234')").await;
        desk.press("Enter").await;
        desk.until("shown when asked for", |seen| seen.connected("040 777 1234")).await;
        desk.ask_for("saarinen liisa").await;
        let seen = desk.until("the other is found", |seen| seen.is_about("Liisa Saarinen")).await;
        assert!(seen.chosen().is_some_and(|row| row.contains("left")), "{seen:#?}");
        desk.until_page("without consent", &format!("{own} === null")).await;
        assert!(!seen.card.is_some_and(|card| card.text.contains("2214")), "a leaver's number is not shown");

        desk.close().await;
        desk.later("2026-08-03T09:42");
        desk.open().await;
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.ask_for("holm kaarina").await;
        desk.until("she is still found", |seen| seen.is_about("Kaarina Marjatta Holm")).await;
        desk.until_page("the consent has ended", &format!("{own} === null")).await;
    });
}

#[test]
fn two_records_of_one_person_become_one_and_are_two_again() {
    story("merge", Begins::DEMO, async |desk| {
        let file = desk
            .file("twice.csv", "Etunimi;Sukunimi;Nimike;Matkapuhelin\nZebulon;Qvist;lakimies;050 777 1234\n");
        let said = desk.cli(&["import", "staff", &file.to_string_lossy(), "--company", "Kuusilinna Oy"]);
        assert_eq!(said.code, Some(0), "{said:?}");
        let file = desk.file("again.csv", "Etunimi;Sukunimi;Nimike;Alanumero\nSebulon;Qvist;juristi;7799\n");
        let said = desk.cli(&["import", "staff", &file.to_string_lossy(), "--company", "Kuusilinna Oy"]);
        assert_eq!(said.code, Some(0), "{said:?}");
        workspace(desk).await;
        desk.press("/").await;
        desk.type_heard("qvist bulon").await;
        desk.until_page("two rows are left", "document.getElementById('grid').ariaRowCount === '3'").await;
        desk.press("Enter").await;
        desk.press("Space").await;
        desk.press("Shift+ArrowDown").await;
        desk.press("m").await;
        desk.until_page(
            "both are shown",
            "document.querySelector('dialog[open]')?.innerText.includes('juristi')",
        )
        .await;
        desk.shot("merge").await;
        let found = desk.axe().await;
        assert!(found.is_empty(), "{found:#?}");
        desk.press("Enter").await;
        desk.until("they are one", |seen| seen.dialog.is_none()).await;
        desk.until_page("one row is left", "document.getElementById('grid').ariaRowCount === '2'").await;
        desk.press("Ctrl+1").await;
        desk.until("the desk is there", |seen| seen.focus == "heard").await;
        desk.ask_for("qvist sebulon").await;
        desk.until("either name finds the one", |seen| seen.calls("7799") || seen.calls("050 777 1234"))
            .await;
        assert_eq!(desk.cli(&["check"]).code, Some(0));
        desk.press("Ctrl+3").await;
        desk.until("the workspace is there", |seen| seen.is_view("directory")).await;
        desk.command("Undo the last change").await;
        desk.until("it is taken back", |seen| seen.toasted("merging")).await;
        assert_eq!(desk.cli(&["check"]).code, Some(0));
    });
}

#[test]
fn whoever_is_erased_is_found_nowhere_any_more() {
    story("erase", Begins::DEMO, async |desk| {
        let file = desk.file("one.csv", "Etunimi;Sukunimi;Alanumero\nZebulon;Qvistgaard;7799\n");
        let said = desk.cli(&["import", "staff", &file.to_string_lossy(), "--company", "Kuusilinna Oy"]);
        assert_eq!(said.code, Some(0), "{said:?}");
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.ask_for("qvistgaard").await;
        desk.until("he is found", |seen| seen.is_about("Zebulon Qvistgaard")).await;
        desk.press("F8").await;
        form(desk).await;
        desk.command("Erase the person").await;
        desk.until_page("the name is asked for", "document.querySelector('dialog[open] input') !== null")
            .await;
        desk.shot("erase").await;
        let found = desk.axe().await;
        assert!(found.is_empty(), "{found:#?}");
        desk.tab_to("dialog[open] input").await;
        desk.type_heard("Zebulon Qvistgaard").await;
        desk.press("Enter").await;
        desk.until_page(
            "the certificate is there, without the name",
            "document.querySelector('[data-part=certificate]') !== null \
             && !document.querySelector('[data-part=certificate]').innerText.includes('Qvistgaard')",
        )
        .await;
        desk.shot("certificate").await;
        desk.press("Escape").await;
        desk.press("Ctrl+1").await;
        desk.until("the desk is there", |seen| seen.focus == "heard").await;
        desk.ask_for("qvistgaard").await;
        desk.until_page("nobody is called that", "document.querySelector('[data-part=no-hits]') !== null")
            .await;
        let said = desk.cli(&["search", "Qvistgaard"]);
        assert_eq!(said.code, Some(1), "{said:?}");
    });
}

const PARTS: [&str; 11] = [
    "people",
    "roles",
    "departments",
    "companies",
    "deputies",
    "referrals",
    "misses",
    "quality",
    "suggestions",
    "notices",
    "imports",
];

/// That a part has been read: a table has rows, the others say what there is.
fn shown(part: &str) -> String {
    match part {
        "referrals" => "document.querySelectorAll('[data-part=referrals] tbody tr').length > 1".to_owned(),
        "misses" => "document.querySelectorAll('[data-view=misses] [role=option]').length > 1".to_owned(),
        "quality" => "document.querySelectorAll('[data-part=quality] li[data-at]').length > 5".to_owned(),
        "suggestions" => {
            "document.querySelector('[data-view=suggestions] [data-part=none]') !== null".to_owned()
        }
        "notices" => "document.querySelector('[data-part=notices] h2') !== null".to_owned(),
        "imports" => "document.querySelector('[data-page=imports] .empty') !== null".to_owned(),
        _ => "document.querySelectorAll('#grid [role=rowheader]').length > 5 \
              && document.getElementById('grid-cursor') !== null"
            .to_owned(),
    }
}

async fn workspace(desk: &Desk) {
    desk.until("the desk is open", |seen| seen.focus == "heard").await;
    desk.press("Ctrl+3").await;
    desk.until("the workspace is open", |seen| seen.is_view("directory")).await;
    desk.until_page("rows are there", "document.getElementById('grid-cursor') !== null").await;
}

/// Opens somebody's form, and ends the employment on the twelfth of July.
async fn leaves(desk: &Desk, heard: &str, name: &str) {
    desk.until("the desk is there", |seen| seen.focus == "heard").await;
    desk.ask_for(heard).await;
    desk.until("they are found", |seen| seen.is_about(name)).await;
    desk.press("F8").await;
    form(desk).await;
    fill(desk, "employed-to", "12.7.2026").await;
}

async fn form(desk: &Desk) {
    desk.until("the form is open", |seen| seen.is_view("person-form")).await;
    desk.until_page("it is read", "document.activeElement.matches('.fields :is(input, select, textarea)')")
        .await;
}

async fn fill(desk: &Desk, field: &str, text: &str) {
    desk.tab_to(&format!("[name={field}]")).await;
    desk.press("Ctrl+a").await;
    desk.type_heard(text).await;
}

/// Adds a row of a list, and fills its first field.
async fn add(desk: &Desk, list: &str, field: &str, text: &str) {
    desk.tab_to(&format!("[data-field={list}] [data-act=add]")).await;
    desk.press("Enter").await;
    fill(desk, field, text).await;
}

async fn save(desk: &Desk) {
    desk.press("Ctrl+s").await;
    desk.until("it is saved", |seen| !seen.is_view("person-form")).await;
}

fn row_is(name: &str) -> String {
    format!(
        "document.getElementById('grid').ariaRowCount === '2' \
         && document.querySelector('#grid [role=rowheader]')?.innerText.includes({name:?})"
    )
}

fn cell_has(text: &str) -> String {
    format!("document.getElementById('grid-cursor')?.innerText.includes({text:?})")
}
