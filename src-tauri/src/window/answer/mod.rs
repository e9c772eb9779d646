//! What the window is answered, one module a subject, one function a command of the contract.

mod absence;
mod card;
mod company;
mod connect;
mod department;
mod desk;
mod erase;
mod file;
pub(crate) mod form;
mod grid;
mod help;
mod hours;
mod import;
mod insights;
mod link;
mod mending;
mod merge;
mod misses;
mod notice;
mod person;
mod plan_table;
mod quality;
mod record;
mod referral;
mod report;
mod reports;
mod reveal;
mod role;
mod rota;
mod search;
mod sentence;
mod suggestion;
mod words;

pub(crate) use absence::{
    absence_form, absence_history, confirm_absences, export_absences, mark_back, read_when, remove_absences,
    save_absence,
};
pub(crate) use card::card;
pub(crate) use company::{company_form, save_company};
pub(crate) use connect::{connect, connect_helper, copy};
pub(crate) use department::{department_form, save_department};
pub(crate) use desk::{
    add_user, close_window, desk_state, give_rights, hold_window, keep_settings, open_demo, sit_down, undo,
};
pub(crate) use erase::{erase_person, erasure_form, save_certificate};
pub(crate) use grid::{edit_cells, grid, grid_ids, grid_values, remove_records};
pub(crate) use help::{connect_company, desk_help};
pub(crate) use hours::{hours_form, save_hours};
pub(crate) use import::{
    cancel_import, carry_out_import, choose_file, forget_mapping, look_at_file, plan_import, plan_pasted,
};
pub(crate) use insights::{export_insights, insights};
pub(crate) use link::open_link;
pub(crate) use mending::{mend_misses, miss_candidates};
pub(crate) use merge::{merge_form, merge_records};
pub(crate) use misses::{keep_misses, miss, misses, settle_misses};
pub(crate) use notice::{answered, news, notices, read_news, remove_notice, save_notice};
pub(crate) use person::{person_form, save_person};
pub(crate) use plan_table::{planned_apart, planned_changes};
pub(crate) use quality::{findings_of, mend, quality};
pub(crate) use record::{hanging_on, record_beside, record_history, remove_record};
pub(crate) use referral::{
    ask_correction, referral_form, referrals, remove_referral, renew_referrals, save_referral,
};
pub(crate) use report::{open_report, report_outline, save_report};
pub(crate) use reports::{export_staff, import_reports, see_import_reports};
pub(crate) use reveal::{reveal, reveal_contact};
pub(crate) use role::{role_form, save_role};
pub(crate) use rota::{check_absence, holes, mend_hole, timeline};
pub(crate) use search::search;
pub(crate) use sentence::check_sentence;
pub(crate) use suggestion::{answer_suggestion, own_suggestions, see_answers, suggest, suggestions};
