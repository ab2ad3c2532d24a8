# The app from the built jar: run "mvn -DskipTests package" (or ./outcry once) before "docker build".
FROM eclipse-temurin:17-jre

RUN useradd --system --uid 10001 --home-dir /opt/outcry outcry \
 && mkdir -p /opt/outcry/lib /var/lib/outcry \
 && chown outcry /var/lib/outcry
COPY streams-app/target/lib/ /opt/outcry/lib/
COPY streams-app/target/outcry-streams-app-*.jar /opt/outcry/outcry.jar

USER outcry
WORKDIR /opt/outcry
VOLUME /var/lib/outcry
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/outcry/outcry.jar"]
CMD ["serve", "--data-dir", "/var/lib/outcry"]
