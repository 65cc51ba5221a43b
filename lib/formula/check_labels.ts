import { ShapeError } from "../errors.ts";
import { sameShape, show } from "../tensor/shape.ts";
import type { Tensor } from "../tensor/tensor.ts";

/**
 * Makes sure that there is one label for each row of logits.
 *
 * @param op named in the error
 * @throws {ShapeError} if there is not
 */
export function checkLabels(op: string, logits: Tensor, labels: Tensor): void {
  const { shape } = logits;
  if (shape.length > 0 && sameShape(shape.slice(0, -1), labels.shape)) return;
  throw new ShapeError(
    `${op}: labels ${show(labels.shape)} for logits ${
      show(shape)
    }; expected [..., classes], and one label for each row`,
  );
}

/**
 * Makes sure that there is one target for each logit.
 *
 * @param op named in the error
 * @throws {ShapeError} if there is not
 */
export function checkTargets(
  op: string,
  logits: Tensor,
  targets: Tensor,
): void {
  if (sameShape(logits.shape, targets.shape)) return;
  throw new ShapeError(
    `${op}: targets ${show(targets.shape)} for logits ${
      show(logits.shape)
    }; expected equal shapes`,
  );
}
//# sourceMappingURL=check_labels.ts.map
