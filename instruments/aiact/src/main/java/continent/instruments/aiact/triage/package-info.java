/// From a free description to the points of the Act that deserve a look: suggestions with probabilities, never a
/// verdict.
///
/// A [Description][continent.instruments.aiact.triage.Description] is cut into words, pieces of words and concepts
/// ([Concepts][continent.instruments.aiact.triage.Concepts]: "candidates", "decides", "verification", each also where
/// it is denied). A linear model ([Model][continent.instruments.aiact.triage.Model]) that was trained on descriptions
/// labelled from the text of the Act says how likely each group and each point is; its weights also say which words
/// led there. [Triage][continent.instruments.aiact.triage.Triage] puts that together. Concepts, descriptions and
/// weights lie in `content/ai-act/triage` and `content/ai-act/evaluation/triage`;
/// [Training][continent.instruments.aiact.triage.Training] makes the weights from them, always the same.
@NullMarked
package continent.instruments.aiact.triage;

import org.jspecify.annotations.NullMarked;
