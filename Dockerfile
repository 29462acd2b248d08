# packwright/base-image: the REST server that the images of adapters start from.
# `docker build .` works in a fresh clone; `npm run image` also makes the Node image where none can
# be pulled and hands over the machine's CA bundle (as packwright-ca.crt) and proxy variables.
# The package @packwright/server has a Dockerfile made of this one (base-image/scripts/image.ts).
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS tini
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends tini > /dev/null \
    && dpkg-query --status tini > /tini.status

FROM ${NODE_IMAGE} AS server
WORKDIR /build
COPY package.json package-lock.json packwright-ca.crt* ./
COPY api/package.json api/
COPY base-image/package.json base-image/
# The bundle is trusted here alone: the last stage copies nothing but /server.
RUN if [ -f packwright-ca.crt ]; then export NODE_EXTRA_CA_CERTS=/build/packwright-ca.crt; fi \
    && npm ci --ignore-scripts --include-workspace-root \
         --workspace @packwright/api --workspace @packwright/server
COPY tsconfig.base.json ./
COPY api api
COPY base-image base-image
RUN npm run generate --workspace @packwright/api \
    && npx tsc --build base-image \
    && node base-image/scripts/image.ts --server-only \
    && mv base-image/image/server /server

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="packwright/base-image" \
      org.opencontainers.image.description="REST server of an adapter container" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="0.1.0"

# Any user id must be able to run the image: `docker run --user 12345` belongs to nobody. No program of
# the Node image is to make more of that user: `su`, `mount` and the like lose their setuid bits.
RUN useradd --create-home --shell /bin/bash aria-ops-adapter-user \
    && chmod 755 /home/aria-ops-adapter-user \
    && install -d -o aria-ops-adapter-user -g aria-ops-adapter-user \
         /home/aria-ops-adapter-user/src /home/aria-ops-adapter-user/src/app \
    && chmod 777 /var/log \
    && find / -xdev -type f -perm /6000 -exec chmod a-s {} +
COPY --from=tini /usr/bin/tini /usr/bin/tini
# The database of packages is one file, which belongs to the Node image; here scanners look as well.
COPY --from=tini /tini.status /var/lib/dpkg/status.d/tini
COPY --from=tini /usr/share/doc/tini/copyright /usr/share/doc/tini/copyright
COPY --from=server /server /opt/packwright

USER aria-ops-adapter-user
WORKDIR /home/aria-ops-adapter-user/src/app
# Inside the work directory, so that the image of an adapter can add its program and the compiled
# form of it in one layer. Where the directory cannot be written, Node reads it and compiles the rest.
ENV NODE_COMPILE_CACHE=/home/aria-ops-adapter-user/src/app/.compile-cache
COPY commands.cfg ./
RUN node /opt/packwright/bin/packwright-server.js --version

# Binding 443 needs no privilege: since 20.10 Docker sets net.ipv4.ip_unprivileged_port_start to 0.
EXPOSE 443 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "/opt/packwright/dist/health-check.js"]
ENTRYPOINT ["/usr/bin/tini", "--", "node", "/opt/packwright/bin/packwright-server.js"]
