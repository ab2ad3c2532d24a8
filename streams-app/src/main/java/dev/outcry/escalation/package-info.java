/** Which tags go to which team, as which matter, how urgent, with which playbook. Plain Java, no Kafka. */
@NullMarked
package dev.outcry.escalation;

import org.jspecify.annotations.NullMarked;
