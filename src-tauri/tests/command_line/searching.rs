//! Asked by name, role and number, one at a time or many.

use serde_json::Value;

use crate::desk::{Desk, FOUR_PEOPLE};

const WEDNESDAY: &str = "2026-07-08T10:00";

#[test]
fn every_promised_field_is_there() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let said = desk.run(&["search", "saarinen liisa", "--json", "--at", WEDNESDAY]).ended(0);
    assert_eq!(said.out.lines().count(), 1);
    let answer: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(answer["query"], "saarinen liisa");
    assert!(answer["took_us"].is_u64());
    let hit = &answer["hits"][0];
    assert_eq!(hit["kind"], "person");
    assert_eq!(hit["name"], "Liisa Saarinen");
    assert_eq!(hit["company"], "Kuusilinna Oy");
    assert_eq!(hit["title"], "johdon assistentti");
    assert_eq!(hit["number"], "2214");
    assert_eq!(hit["state"], "present");
    assert!(hit["until"].is_null());
    assert_eq!(hit["reach"]["outcome"], "direct");
    assert_eq!(hit["reach"]["name"], "Liisa Saarinen");
    assert_eq!(hit["reach"]["number"], "2214");
    assert_eq!(hit["reach"]["steps"][0]["because"], "free");
    assert!(hit["say"].as_str().unwrap().contains("Liisa Saarinen"));
    assert!(hit["id"].as_str().unwrap().len() == 36);
}

#[test]
fn many_queries_give_one_line_each_also_without_hits() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let said = desk
        .run_with_input(&["search", "-", "--json", "--limit", "2"], "koistinen\nqqqqqqq\n2231\n\n")
        .ended(0);
    let answers: Vec<Value> = said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let queries: Vec<&str> = answers.iter().map(|answer| answer["query"].as_str().unwrap()).collect();
    assert_eq!(queries, ["koistinen", "qqqqqqq", "2231", ""]);
    assert_eq!(answers[0]["hits"][0]["name"], "Pekka Koistinen");
    assert_eq!(answers[1]["hits"].as_array().unwrap().len(), 0);
    assert_eq!(answers[2]["hits"][0]["name"], "Anna Virtanen");
}

#[test]
fn nothing_found_is_status_one() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    desk.run(&["search", "qqqqqqq"]).ended(1).says("Nobody and nothing was found");
    let said = desk.run(&["search", "qqqqqqq", "--json"]).ended(1);
    assert!(said.out.contains("\"hits\":[]"));
    desk.run_with_input(&["search", "-", "--json"], "qqqqqqq\nxxxxxxxxxx\n").ended(1);
}

#[test]
fn the_company_being_answered_comes_first_and_others_are_still_shown() {
    let desk = Desk::new();
    let file = desk.file(
        "two.csv",
        "Nimi,Yritys,Puhelin\nPekka Koistinen,Hämeen Sähkö Oy,050 1\nPekka Koistinen,Kuusilinna Oy,2201\n",
    );
    desk.run(&["import", "staff", &file]).ended(0);
    for company in ["kuusilinna oy", "Hämeen Sähkö Oy"] {
        let said = desk.run(&["search", "koistinen", "--company", company, "--json"]).ended(0);
        let answer: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(answer["hits"][0]["company"].as_str().unwrap().to_lowercase(), company.to_lowercase());
        assert_eq!(answer["hits"].as_array().unwrap().len(), 2);
    }
    desk.run(&["search", "koistinen", "--company", "Nokia"]).refused("Kuusilinna Oy");
}

#[test]
fn a_leaver_is_still_found_and_is_not_somebody_to_connect_to() {
    let desk = Desk::new();
    desk.staff("Etunimi;Sukunimi;Alanumero;Työsuhde päättyy\nPetri;Koistinen;2299;31.5.2026\n");
    let petri = desk.first("koistinen petri", WEDNESDAY);
    assert_eq!(petri["state"], "left");
    assert_eq!(petri["reach"]["outcome"], "nobody");
    assert!(petri["number"].is_null(), "a leaver's number is not ours to give");
    assert!(!petri["say"].as_str().unwrap().contains("2299"));
}

#[test]
fn on_an_empty_desk_nothing_is_found_and_nothing_breaks() {
    let desk = Desk::new();
    desk.run(&["export", "staff"]).refused("there is nothing in");
    desk.run(&["check"]).refused("vaihde import staff");
    assert!(!desk.data().exists(), "a mistyped folder is not made");
    desk.run(&["search", "koistinen"]).ended(1);
    desk.run(&["check"]).ended(0).says("sound");
    desk.run(&["export", "staff"]).ended(0);
}

#[test]
fn the_demo_plays_the_story_of_the_first_page() {
    let desk = Desk::new();
    desk.run(&["demo", "--at", WEDNESDAY]).ended(0);
    let pekka = desk.first("koistinen pekka", WEDNESDAY);
    assert_eq!(pekka["company"], "Kuusilinna Oy");
    assert_eq!(pekka["state"], "away");
    assert_eq!(pekka["reach"]["name"], "Liisa Saarinen");
    assert_eq!(pekka["reach"]["number"], "2214");
    desk.run(&["demo"]).refused("companies here already");
    desk.run(&["check"]).ended(0);
}
