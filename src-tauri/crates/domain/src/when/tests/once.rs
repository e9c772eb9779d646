//! What happens once.

use super::{NOW, check};

#[test]
fn days_are_read_as_finns_write_them() {
    check(
        NOW,
        "
        ma–pe ; ma-pe ; ma - pe ; MA—PE ; ma:sta pe:hen ; maanantaista perjantaihin ; maanantai-perjantai => 2026-07-13..2026-07-17
        ma to asti ; ma-to ; maanantaista torstaihin saakka => 2026-07-13..2026-07-16
        tänään ; Tänään. ; tänään koko päivän ; ke ; keskiviikkona ; 8.7. ; 8.7.2026 ; 2026/07/08 ; ke 8.7. ; keskiviikko, 8.7. => 2026-07-08..2026-07-08
        huomenna ; to ; torstaina ; 9.7 => 2026-07-09..2026-07-09
        ylihuomenna ; pe => 2026-07-10..2026-07-10
        huomisesta perjantaihin ; huomenna–ylihuomenna ; huomenna ja ylihuomenna => 2026-07-09..2026-07-10
        eilen => 2026-07-07..2026-07-07
        ke–ke => 2026-07-08..2026-07-15
        pe–ma => 2026-07-10..2026-07-13
        29.6.–17.7. ; 29.6.-17.7.2026 ; 29.6.2026-17.7. ; 29. 6. - 17. 7. ; 29/6-17/7 ; 29.6 - 17.7 => 2026-06-29..2026-07-17
        29.6.- ; 29.6.2026– ; 29.6. alkaen ; 29.6.- loma ; alkaen 29.6. ; 29.6. lähtien ; 29.6. toistaiseksi => 2026-06-29..
        29.6. => 2027-06-29..2027-06-29
        29.6.2026 => 2026-06-29..2026-06-29
        29.6.-3.7.2026 => 2026-06-29..2026-07-03
        29.–30.6.2026 ; 29-30.6.2026 => 2026-06-29..2026-06-30
        13.–15.7. ; 13-15.7. ; 13.-15. heinäkuuta ; 13–15 heinäkuuta => 2026-07-13..2026-07-15
        1.-5.8. ; 1.8. - 5.8. ; 1.8.2026–5.8.2026 ; 2026-08-01/2026-08-05 ; 20260801-20260805 => 2026-08-01..2026-08-05
        4.8. asti ; -4.8. ; 4.8. saakka ; tänään - 4.8. ; tästä päivästä 4.8. asti => 2026-07-08..2026-08-04
        ke asti => 2026-07-08..2026-07-08
        pe asti ; perjantaihin ; perjantaihin asti => 2026-07-08..2026-07-10
        toistaiseksi ; tästä eteenpäin ; tästä lähtien ; tänään alkaen => 2026-07-08..
        maanantaista alkaen ; ma alkaen ; ma- => 2026-07-13..
        15. päivä ; 15. => 2026-07-15..2026-07-15
        5. => 2026-08-05..2026-08-05
        12.–14.7. ; su 12.7. – ti 14.7. => 2026-07-12..2026-07-14
        1.1.–31.12. => 2027-01-01..2027-12-31
        24.12.-6.1. => 2026-12-24..2027-01-06
        ",
    );
}

#[test]
fn weeks_and_months_have_names() {
    check(
        NOW,
        "
        vk 28 ; vko 28 ; viikko 28 ; v. 28 ; v28 ; VK28 ; vecka 28 ; v 28 ; week 28 ; wk 28 ; 2026-W28 ; viikolla 28 ; vk 28/2026 ; 28. viikko => 2026-07-06..2026-07-12
        vk 28–30 ; vk 28 - vk 30 ; viikot 28-30 ; veckorna 28–30 ; vecka 28 till 30 ; weeks 28-30 ; viikosta 28 viikkoon 30 => 2026-07-06..2026-07-26
        viikot 28 ja 29 ; vk 28, 29 ; vecka 28 och 29 ; v 28-29 => 2026-07-06..2026-07-19
        koko viikko ; hela veckan ; the whole week => 2026-07-06..2026-07-12
        vk 27 => 2027-07-05..2027-07-11
        vk 27–28 => 2026-06-29..2026-07-12
        ensi viikko ; ensi viikolla ; ensi viikon ; nästa vecka ; next week ; Ensi viikko! => 2026-07-13..2026-07-19
        tämä viikko ; tällä viikolla ; denna vecka ; den här veckan ; this week => 2026-07-06..2026-07-12
        loppuviikko ; loppuviikon ; resten av veckan ; rest of the week ; viikon loppuun ; viikon loppuun asti ; till slutet av veckan ; until the end of the week => 2026-07-08..2026-07-12
        ensi ma–ke ; ensi viikon ma-ke ; ensi viikolla ma–ke ; nästa mån–ons ; next Mon–Wed => 2026-07-13..2026-07-15
        alkuviikko => 2026-07-06..2026-07-08
        ensi to ; ensi torstaina ; nästa torsdag ; next Thursday ; vk 29 to ; to vk 29 => 2026-07-16..2026-07-16
        tämän viikon perjantai ; tänä perjantaina ; this Friday ; nu på fredag ; på fredag => 2026-07-10..2026-07-10
        viikonloppu ; viikonloppuna ; helgen ; this weekend => 2026-07-11..2026-07-12
        heinäkuu ; koko heinäkuun ; heinäkuussa ; juli ; i juli ; July ; in July ; the whole of July ; hela juli ; heinäkuu 2026 ; tämä kuu => 2026-07-01..2026-07-31
        kesäkuu => 2027-06-01..2027-06-30
        elokuu–syyskuu ; elo-syyskuu ; augusti–september ; August to September => 2026-08-01..2026-09-30
        heinäkuun loppuun ; heinäkuun loppuun asti ; kuun loppuun ; till slutet av juli ; until the end of July ; until end of July => 2026-07-08..2026-07-31
        elokuusta alkaen ; från augusti ; from August ; elokuusta => 2026-08-01..
        heinäkuun 29. ; 29. heinäkuuta ; 29 juli ; 29 July ; July 29 ; July 29th, 2026 ; 29th of July ; den 29 juli => 2026-07-29..2026-07-29
        ",
    );
}

#[test]
fn a_part_of_a_day_is_a_half_or_hours() {
    check(
        NOW,
        "
        huomenna klo 12 ; huomenna kello 12 ; huomenna 12 ; i morgon kl. 12 ; imorgon kl 12.00 ; tomorrow at 12 ; tomorrow noon ; klo 12 huomenna ; huomenna ip ; huomenna iltapäivällä ; i morgon em ; tomorrow afternoon ; 9.7. klo 12.00 => 2026-07-09T12:00..2026-07-09
        klo 12–14 ; 12-14 ; 12–14 ; klo 12.00-14.00 ; 12.00–14.00 ; 12:00 - 14:00 ; kl. 12–14 ; from 12 to 14 ; tänään 12-14 ; klo 12:sta 14:ään ; 12-2 pm ; kello 12 - kello 14 ; 1200-1400 => 2026-07-08T12:00..2026-07-08T14:00
        huomenna 8.30-10 ; huomenna klo 8.30–10 ; 8.30-10 huomenna ; i morgon 8.30–10.00 ; tomorrow 8:30–10 am ; to 8.30-10 ; 9.7. 8.30-10 => 2026-07-09T08:30..2026-07-09T10:00
        8.10-10 huomenna => 2026-07-09T08:10..2026-07-09T10:00
        huomenna 8.10–10.12 => 2026-07-09T08:10..2026-07-09T10:12
        aamupäivä ; ap ; tänään ap ; aamupäivän ; förmiddag ; morning ; this morning => 2026-07-08..2026-07-08T12:00
        ip ; tänään ip ; iltapäivä ; em ; eftermiddag ; this afternoon ; klo 12 alkaen ; klo 12- ; klo 12 ; från kl 12 ; from 12:00 => 2026-07-08T12:00..2026-07-08
        huomenna ap ; huomenna aamupäivällä ; i morgon fm ; tomorrow morning ; to ap => 2026-07-09..2026-07-09T12:00
        klo 14 jälkeen ; after 14 ; efter kl. 14 ; from 14 => 2026-07-08T14:00..2026-07-08
        14 asti ; till 14 ; before 2 pm => 2026-07-08T09:42..2026-07-08T14:00
        pe ip ; fre em ; Fri pm ; 10.7. ip => 2026-07-10T12:00..2026-07-10
        to klo 12 asti ; till tors kl. 12 ; until Thursday 12:00 ; until Thu noon => 2026-07-08..2026-07-09T12:00
        klo 14 asti ; nyt–14 ; nyt - klo 14 ; till kl. 14 ; until 2 pm ; nyt klo 14 asti => 2026-07-08T09:42..2026-07-08T14:00
        nyt ; loppupäivä ; resten av dagen ; now => 2026-07-08T09:42..2026-07-08
        ma 29.6.2026 klo 9 – ke 1.7. klo 15 ; 29.6.2026 9.00 - 1.7.2026 15.00 ; 2026-06-29T09:00/2026-07-01T15:00 ; 2026-06-29 09:00 – 2026-07-01 15:00 => 2026-06-29T09:00..2026-07-01T15:00
        ma 13.7. klo 9 – ke 15.7. klo 15 ; ma klo 9 – ke klo 15 ; Mon 13 July 9 am to Wed 15 July 3 pm ; mån kl. 9 till ons kl. 15 => 2026-07-13T09:00..2026-07-15T15:00
        ma ip – ke ap => 2026-07-13T12:00..2026-07-15T12:00
        huomenna klo 12 alkaen ; huomenna klo 12- => 2026-07-09T12:00..
        klo 22–6 ; 22-06 => 2026-07-08T22:00..2026-07-09T06:00
        huomenna klo 12–24 => 2026-07-09T12:00..2026-07-10T00:00
        3-4 pm ; 3 pm - 4 pm ; kl 3-4 em ; 15-16 => 2026-07-08T15:00..2026-07-08T16:00
        11-1 pm => 2026-07-08T11:00..2026-07-08T13:00
        ",
    );
}

#[test]
fn a_length_is_from_now_or_from_a_day() {
    check(
        NOW,
        "
        kaksi viikkoa ; 2 viikkoa ; 2 vk ; två veckor ; 2 weeks ; for two weeks ; seuraavat 2 viikkoa ; next 2 weeks => 2026-07-08..2026-07-21
        3 päivää ; kolme päivää ; 3 pv ; 3 dagar ; tre dagar ; 3 days ; 3 d => 2026-07-08..2026-07-10
        viikon ; en vecka ; a week ; 1 vk => 2026-07-08..2026-07-14
        kuukauden ; 1 kk ; en månad ; a month ; 1 mån => 2026-07-08..2026-08-07
        4 työpäivää ; 4 arbetsdagar ; 4 working days => 2026-07-08..2026-07-13
        10 min ; 10 minuuttia ; 10min ; 10 minuter ; 10 minutes => 2026-07-08T09:42..2026-07-08T09:52
        2 tuntia ; 2 h ; 2h ; kaksi tuntia ; 2 timmar ; two hours => 2026-07-08T09:42..2026-07-08T11:42
        tunnin ; tunti ; en timme ; an hour ; 1 h => 2026-07-08T09:42..2026-07-08T10:42
        puoli tuntia ; 30 min ; half an hour ; en halv timme => 2026-07-08T09:42..2026-07-08T10:12
        1,5 h ; 1.5 h ; puolitoista tuntia => 2026-07-08T09:42..2026-07-08T11:12
        ma alkaen 2 viikkoa ; 2 viikkoa maanantaista ; 2 weeks from Monday ; från måndag två veckor => 2026-07-13..2026-07-26
        huomenna klo 12 2 tuntia => 2026-07-09T12:00..2026-07-09T14:00
        ",
    );
}

#[test]
fn days_are_read_as_swedes_and_britons_write_them() {
    check(
        NOW,
        "
        mån–fre ; mån-fre ; måndag till fredag ; från måndag till fredag ; måndag–fredag ; fr.o.m. måndag t.o.m. fredag ; Monday to Friday ; Mon-Fri ; from Monday until Friday ; Monday through Friday => 2026-07-13..2026-07-17
        idag ; i dag ; today ; onsdag ; Wednesday ; Wed ; ons => 2026-07-08..2026-07-08
        imorgon ; i morgon ; tomorrow ; torsdag ; Thursday => 2026-07-09..2026-07-09
        i övermorgon ; övermorgon ; the day after tomorrow => 2026-07-10..2026-07-10
        tills vidare ; until further notice => 2026-07-08..
        from Monday ; från måndag ; from Monday on ; fr o m måndag ; från och med måndag ; starting Monday ; Monday onwards => 2026-07-13..
        until Friday ; till fredag ; t.o.m. fredag ; till och med fredag ; t o m fredag => 2026-07-08..2026-07-10
        29 June – 17 July ; 29 juni till 17 juli ; June 29 to July 17 ; 29 Jun-17 Jul ; from 29 June until 17 July ; 29.6–17.7 ; 29th June - 17th July => 2026-06-29..2026-07-17
        June 29 ; 29 juni => 2027-06-29..2027-06-29
        5–7 August ; August 5–7 ; 5-7 augusti ; 5 to 7 August ; 5–7.8 ; 5.–7.8. => 2026-08-05..2026-08-07
        29.6. tills vidare ; 29 June until further notice => 2026-06-29..
        ",
    );
}

#[test]
fn a_year_ends_and_a_leap_day_comes() {
    check(
        "2026-12-30 16:00",
        "
        28.12.-3.1. ; 28.12.2026–3.1. ; 28.12.–3.1.2027 ; vk 53 - 3.1. => 2026-12-28..2027-01-03
        pe–ma ; 1.-4.1. ; 1.1.–4.1. => 2027-01-01..2027-01-04
        vk 53 ; tämä viikko => 2026-12-28..2027-01-03
        ensi viikko ; vk 1 => 2027-01-04..2027-01-10
        joulukuu => 2026-12-01..2026-12-31
        tammikuu => 2027-01-01..2027-01-31
        31.12. ; huomenna => 2026-12-31..2026-12-31
        vuoden loppuun => 2026-12-30..2026-12-31
        ",
    );
    check("2027-01-01 08:00", "28.12.-3.1. ; vk 53 => 2026-12-28..2027-01-03");
    check(
        NOW,
        "
        29.2. => 2028-02-29..2028-02-29
        28.2.-1.3. => 2027-02-28..2027-03-01
        29.2.–2.3. => 2028-02-29..2028-03-02
        ",
    );
    check(
        "2028-02-28 08:00",
        "
        huomenna ; 29.2. ; ti ; tiistai 29.2.2028 => 2028-02-29..2028-02-29
        2 päivää => 2028-02-28..2028-02-29
        kuun loppuun ; helmikuun loppuun asti => 2028-02-28..2028-02-29
        helmikuu => 2028-02-01..2028-02-29
        28.2.-1.3. => 2028-02-28..2028-03-01
        kuukauden => 2028-02-28..2028-03-27
        ",
    );
}
