/**
 * YAML and tables with source locations, problems with hints, and file formats: a {@link
 * org.multipolar.scenario.yaml.Form} derives the check, the defaults, the record, the JSON Schema,
 * the written file and the list of keys from the declarations on a record.
 */
package org.multipolar.scenario.yaml;
