import "@fontsource-variable/inter";
import "./shared/tokens.css";
import "./shared/base.css";
import "./shared/controls.css";
import { mount } from "svelte";
import App from "./app/App.svelte";

const target = document.getElementById("window");
if (!target) throw new Error("index.html has no place for the window");
mount(App, { target });
