/**
 * YAML and tables with positions, problems with hints, and the formats of files: a {@link
 * org.multipolar.scenario.yaml.Form} makes the check, the defaults, the record, the JSON Schema,
 * the written file and the list of keys from the declarations on a record.
 */
package org.multipolar.scenario.yaml;
