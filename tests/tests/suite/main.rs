//! The one suite: what holds across packages, told as stories. One binary, so that it is linked once.

#![expect(clippy::unwrap_used, reason = "a test whose ground gives way shall stop and say where")]

mod at_the_desk;
mod confirming;
mod dated;
mod demo;
mod demo_life;
mod demo_story;
mod desks;
mod erasing;
mod forms;
mod grid;
mod half_a_year;
mod hidden_numbers;
mod holders;
mod hours;
mod imports;
mod in_vain;
mod insights;
mod kept_up;
mod leavers;
mod mending_misses;
mod merging;
mod misses;
mod month_report;
mod notices;
mod plan_parts;
mod quality;
mod records;
mod referrals;
mod remembered;
mod remembered_order;
mod roles_elsewhere;
mod seats;
mod suggestions;
