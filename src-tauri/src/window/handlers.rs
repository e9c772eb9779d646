//! One handler a command of the contract's table: no more, no fewer.

use tauri::State;
use tauri::ipc::Invoke;
use vaihde_contract::Failure;
use vaihde_contract::wire::*;

use super::answer;
use super::desk::Desk;

macro_rules! handlers {
    ($($(#[$doc:meta])* $name:ident: $asked:ty => $answered:ty;)+) => {
        $(
            #[tauri::command]
            async fn $name(desk: State<'_, Desk>, asked: $asked) -> Result<$answered, Failure> {
                answer::$name(&desk, asked).await
            }
        )+

        /// What the window may ask.
        pub(crate) fn all() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),+]
        }
    };
}

vaihde_contract::for_each_command!(handlers);
