//! What comes again.

use super::{NOW, check};

#[test]
fn weekdays_come_again() {
    check(
        NOW,
        "
        joka keskiviikko ; keskiviikkoisin ; ke-isin ; ke:isin ; joka ke ; keskiviikot ; varje onsdag ; onsdagar ; every Wednesday ; Wednesdays ; joka viikko ke ; Every Wed. => 2026-07-08..2026-07-08 | 1 Wed
        arkisin 15–16 ; arkisin klo 15-16 ; vardagar 15–16 ; vardagar kl. 15-16 ; weekdays 3-4 pm ; every weekday 15–16 ; joka arkipäivä 15-16 ; 15-16 arkisin ; joka ma–pe 15–16 => 2026-07-08T15:00..2026-07-08T16:00 | 1 Mon Tue Wed Thu Fri
        tiistaisin ja torstaisin 9-11 ; tisdagar och torsdagar 9–11 ; Tuesdays and Thursdays 9-11 ; ti-isin ja to-isin 9–11 ; joka ti ja to 9-11 => 2026-07-09T09:00..2026-07-09T11:00 | 1 Tue Thu
        joka päivä ; päivittäin ; varje dag ; dagligen ; daily ; every day => 2026-07-08..2026-07-08 | 1 Mon Tue Wed Thu Fri Sat Sun
        viikonloppuisin ; helger ; weekends => 2026-07-11..2026-07-11 | 1 Sat Sun
        aamupäivisin => 2026-07-08T00:00..2026-07-08T12:00 | 1 Mon Tue Wed Thu Fri
        pe iltapäivisin ; perjantai-iltapäivisin ; fredagar em ; Friday afternoons ; joka pe ip => 2026-07-10T12:00..2026-07-11T00:00 | 1 Fri
        joka ma–ke ; maanantaista keskiviikkoon joka viikko => 2026-07-08..2026-07-08 | 1 Mon Tue Wed
        joka ke klo 12 alkaen ; joka ke klo 12 => 2026-07-08T12:00..2026-07-09T00:00 | 1 Wed
        joka ke klo 12 asti => 2026-07-08T00:00..2026-07-08T12:00 | 1 Wed
        ",
    );
}

#[test]
fn every_other_week_is_counted_from_the_first() {
    check(
        NOW,
        "
        joka toinen perjantai ; joka 2. pe ; varannan fredag ; varannan vecka fredag ; every other Friday ; every second Friday ; joka toinen viikko pe ; 2 viikon välein pe ; perjantaisin joka toinen viikko ; alternate Fridays ; var 2:a fredag => 2026-07-10..2026-07-10 | 2 Fri
        joka kolmas ma ; joka 3. viikko ma ; var tredje måndag ; every third Monday ; every 3 weeks Mon ; every 3rd Monday => 2026-07-13..2026-07-13 | 3 Mon
        parillisten viikkojen perjantait ; parillisten viikkojen perjantaisin ; jämna veckor fredag ; even weeks Friday ; parilliset pe => 2026-07-10..2026-07-10 | 2 Fri
        parittomat ma ; parittomien viikkojen maanantait ; udda veckor måndag ; odd weeks Mon => 2026-07-13..2026-07-13 | 2 Mon
        parittomat ke => 2026-07-15..2026-07-15 | 2 Wed
        ",
    );
}

#[test]
fn it_begins_and_ends_and_leaves_days_out() {
    check(
        NOW,
        "
        joka ma 30.8. asti ; joka ma 30.8.2026 saakka ; varje måndag till 30.8 ; every Monday until 30 August ; Mondays till 30 Aug => 2026-07-13..2026-07-13 | 1 Mon < 2026-08-30
        ma ja ke 30.8. asti ; ma, ke 30.8. asti ; måndagar och onsdagar till 30 augusti ; Mondays and Wednesdays until 30 Aug => 2026-07-08..2026-07-08 | 1 Mon Wed < 2026-08-30
        joka ma 1.8. alkaen ; joka ma alkaen 1.8. ; varje måndag från 1.8 ; every Monday from 1 August => 2026-08-03..2026-08-03 | 1 Mon
        joka ma 1.8.–30.8. ; joka ma 1.–30.8. ; joka ma 1.8. alkaen 30.8. asti ; every Monday from 1 August until 30 August ; varje måndag 1–30 augusti => 2026-08-03..2026-08-03 | 1 Mon < 2026-08-30
        keskiviikkoisin paitsi 15.7. ; varje onsdag utom 15.7 ; every Wednesday except 15 July ; joka ke, paitsi 15.7. => 2026-07-08..2026-07-08 | 1 Wed - 2026-07-15
        arkisin paitsi ke ; joka arkipäivä paitsi keskiviikkoisin ; weekdays except Wed => 2026-07-09..2026-07-09 | 1 Mon Tue Thu Fri
        joka ma 3.8. alkaen paitsi 10.8.–20.8. => 2026-08-03..2026-08-03 | 1 Mon - 2026-08-10 - 2026-08-17
        fredagar från kl 12 ; Fridays from 12 ; every Friday after noon => 2026-07-10T12:00..2026-07-11T00:00 | 1 Fri
        joka ke paitsi 8.7. => 2026-07-15..2026-07-15 | 1 Wed - 2026-07-08
        joka ke paitsi 15. ja 22.7. 30.8. asti ; joka ke 30.8. asti paitsi 15.7., 22.7. => 2026-07-08..2026-07-08 | 1 Wed < 2026-08-30 - 2026-07-15 - 2026-07-22
        joka toinen pe paitsi 10.7. => 2026-07-24..2026-07-24 | 2 Fri - 2026-07-10
        arkisin 9-10 heinäkuun loppuun ; weekdays 9–10 until the end of July => 2026-07-08T09:00..2026-07-08T10:00 | 1 Mon Tue Wed Thu Fri < 2026-07-31
        every day until Friday ; joka päivä pe asti => 2026-07-08..2026-07-08 | 1 Mon Tue Wed Thu Fri Sat Sun < 2026-07-10
        joka ti toistaiseksi ; varje tisdag tills vidare => 2026-07-14..2026-07-14 | 1 Tue
        ",
    );
}

#[test]
fn days_in_a_list_are_the_coming_ones() {
    check(
        NOW,
        "
        ti, to ; ti ja to ; to ja ti => 2026-07-09..2026-07-09 | 1 Tue Thu < 2026-07-14
        ma ja ke ap => 2026-07-08T00:00..2026-07-08T12:00 | 1 Mon Wed < 2026-07-13
        ma ja ti ; 13.7. ja 14.7. ; 13. ja 14.7. => 2026-07-13..2026-07-14
        vk 28 ja 30 => 2026-07-06..2026-07-06 | 1 Mon Tue Wed Thu Fri Sat Sun < 2026-07-26 - 2026-07-13 - 2026-07-14 - 2026-07-15 - 2026-07-16 - 2026-07-17 - 2026-07-18 - 2026-07-19
        13., 15. ja 17.7. ; 13.7., 15.7. & 17.7. => 2026-07-13..2026-07-13 | 1 Mon Wed Fri < 2026-07-17
        ma–pe 9–11 ; mån–fre 9-11 ; Mon-Fri 9–11 => 2026-07-13T09:00..2026-07-13T11:00 | 1 Mon Tue Wed Thu Fri < 2026-07-17
        ma–pe ap => 2026-07-13T00:00..2026-07-13T12:00 | 1 Mon Tue Wed Thu Fri < 2026-07-17
        ma–pe paitsi ke => 2026-07-13..2026-07-13 | 1 Mon Tue Thu Fri < 2026-07-17
        ma–pe klo 12 => 2026-07-13..2026-07-17T12:00
        ",
    );
}

#[test]
fn alternate_weeks_begin_right_at_a_year_end() {
    check(
        "2026-12-30 16:00",
        "
        parittomat ma => 2027-01-04..2027-01-04 | 2 Mon
        parittomat ke => 2026-12-30..2026-12-30 | 2 Wed
        parilliset ke => 2027-01-13..2027-01-13 | 2 Wed
        joka ke 31.1. asti => 2026-12-30..2026-12-30 | 1 Wed < 2027-01-31
        ",
    );
}
