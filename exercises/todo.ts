export { Todo } from "../tools/child/todo.ts";
