mod plan_builders;
use plan_builders::*;
use vaihde_domain::staff_list::*;
#[test]
fn tmp() {
    let rows = vec![
        row("Matti Virtanen").id("a1").of("KUUSI").to("2026-07-07").role("Payroll"),
        row("anna Bonsdorff").of("Mänty").deputy("1"),
        nobody().id("3").of("KUUSI").to("2028-01-01").role("Payroll"),
        row("Liisa Bonsdorff").id("A1").of("Mänty").under("XX"),
        row("anna Virtanen").id("a1").to("2026-07-07").role("Payroll").deputy("Anna Virtanen"),
        row("anna Bonsdorff").id("0").of("Mänty").to("2028-01-01").role("HR").deputy("Smith Matti").under("1"),
        nobody().id("1").under("XX"),
        nobody().id("A1").to("2026-07-07"),
    ];
    let f = [Field::Id, Field::Company, Field::EmployedTo, Field::Roles, Field::Deputies, Field::ReportsTo];
    let l = people(&f, rows.clone());
    let shuffled = people(&f, [0, 1, 3, 2, 6, 7, 4, 5].map(|i: usize| rows[i].clone()).to_vec());
    for l in [l, shuffled] {
        let mut h = House::default();
        let plan = h.import_with(&l, &StaffPlanOptions { skip_bad: true, ..kuusilinna() });
        for p in &h.directory.people { println!("{:?} {:?} {:?}", p.name.full(), p.company, p.staff_id); }
        for p in plan.problems { println!("{p}"); }
        println!("--");
    }
}
