# packwright/base-image: the REST server that the images of adapters start from.
# `docker build .` works in a fresh clone; `npm run image` also makes the Node image where none can
# be pulled and hands over the machine's CA bundle (as packwright-ca.crt) and proxy variables.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends tini > /dev/null
WORKDIR /build
COPY package.json package-lock.json packwright-ca.crt* ./
COPY api/package.json api/
COPY base-image/package.json base-image/
# First what the server needs at run time, and only that; then what builds it. The bundle is trusted
# here alone: the last stage copies nothing but /server.
RUN if [ -f packwright-ca.crt ]; then export NODE_EXTRA_CA_CERTS=/build/packwright-ca.crt; fi \
    && npm ci --ignore-scripts --omit=dev --workspace @packwright/server \
    && mkdir /server && mv node_modules /server \
    && npm ci --ignore-scripts --include-workspace-root \
         --workspace @packwright/api --workspace @packwright/server
COPY tsconfig.base.json ./
COPY api api
COPY base-image base-image
RUN npm run generate --workspace @packwright/api \
    && npx tsc --build base-image \
    && rm -f */dist/.tsbuildinfo \
    && mkdir /server/api /server/base-image \
    && mv api/package.json api/dist /server/api \
    && mv base-image/package.json base-image/bin base-image/dist /server/base-image

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="packwright/base-image" \
      org.opencontainers.image.description="REST server of an adapter container" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="0.1.0"

# Any user id must be able to run the image: `docker run --user 12345` belongs to nobody.
RUN useradd --create-home --shell /bin/bash aria-ops-adapter-user \
    && chmod 755 /home/aria-ops-adapter-user \
    && install -d -o aria-ops-adapter-user -g aria-ops-adapter-user \
         /home/aria-ops-adapter-user/src /home/aria-ops-adapter-user/src/app \
    && chmod 777 /var/log
COPY --from=build /usr/bin/tini /usr/bin/tini
COPY --from=build /server /opt/packwright

USER aria-ops-adapter-user
WORKDIR /home/aria-ops-adapter-user/src/app
# Inside the work directory, so that the image of an adapter can add its program and the compiled
# form of it in one layer. Where the directory cannot be written, Node reads it and compiles the rest.
ENV NODE_COMPILE_CACHE=/home/aria-ops-adapter-user/src/app/.compile-cache
COPY commands.cfg ./
RUN node /opt/packwright/base-image/bin/packwright-server.js --version

# Binding 443 needs no privilege: since 20.10 Docker sets net.ipv4.ip_unprivileged_port_start to 0.
EXPOSE 443 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "/opt/packwright/base-image/dist/health-check.js"]
ENTRYPOINT ["/usr/bin/tini", "--", "node", "/opt/packwright/base-image/bin/packwright-server.js"]
