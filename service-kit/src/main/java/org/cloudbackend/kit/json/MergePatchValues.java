package org.cloudbackend.kit.json;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets Bean Validation look into a merge patch, without a step of its own in the path of what it finds. */
public class MergePatchValues implements ValueExtractor<MergePatch<@ExtractedValue ?>> {

    @Override
    public void extractValues(MergePatch<?> patch, ValueReceiver receiver) {
        receiver.value(null, patch.values());
    }
}
