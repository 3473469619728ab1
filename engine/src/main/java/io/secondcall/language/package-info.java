/**
 * Hears a reply: sentences, moves with spans and confidence, facts used, questions asked, tone.
 * Knows nothing of pursuits; imports no other package of the product.
 */
@NullMarked
package io.secondcall.language;

import org.jspecify.annotations.NullMarked;
