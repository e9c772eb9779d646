//! One file a subject. A story's name says what is shown.

mod first_start;
