//! One file a subject. A story's name says what is shown.

mod away;
mod barriers;
mod calls;
mod directory;
mod first_start;
mod hr;
mod hr_barriers;
mod importing;
mod in_vain;
mod insights;
mod leavers;
mod misses;
mod nightly;
mod quality;
mod restart;
mod screen_reader;
mod second_start;
mod suggesting;
mod users;
