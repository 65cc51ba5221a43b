/**
 * A program that multiplies, and measures which kernel is best; run without permissions.
 *
 * @module
 */
import { chooseNow } from "../../../lib/backend/webgpu/matmul_choice.ts";
import { openWebgpu } from "../../../lib/backend/webgpu/webgpu.ts";
import { item, matmul, ones, sum, useBackend } from "../../../lib/tensor.ts";

const webgpu = await openWebgpu();
useBackend(webgpu);
chooseNow(webgpu.gpu);
console.log(item(sum(matmul(ones([8, 32]), ones([32, 8])))));
