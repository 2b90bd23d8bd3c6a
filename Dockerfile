# The image: the package as npm would publish it, its packages and Node, on a root without a shell. docs/running.md says how to run it.
#   docker build -t verbatim .
#   docker build -t verbatim --build-arg RERANKER=1 --build-arg OCR="eng deu" .    # with optional packages
ARG NODE=24.21.0-trixie-slim

# Node without the symbols that only debuggers read: 18 MB less.
FROM node:${NODE} AS node
# hadolint ignore=DL3008 # The image keeps nothing of it.
RUN apt-get update && apt-get install -y --no-install-recommends binutils \
  && rm -rf /var/lib/apt/lists/* && strip /usr/local/bin/node

# The program is the same for every architecture, so it is built on the builder's own.
FROM --platform=${BUILDPLATFORM} node:${NODE} AS program
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm pack && mkdir /program /data && tar -xzf verbatim-bot-*.tgz -C /program --strip-components=1

FROM --platform=${BUILDPLATFORM} node:${NODE} AS packages
ARG TARGETARCH
ARG RERANKER=""
ARG OCR=""
WORKDIR /opt/verbatim
COPY package.json package-lock.json .npmrc deploy/image/install-packages.sh ./
RUN ./install-packages.sh && rm install-packages.sh package.json package-lock.json .npmrc

FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=node /usr/local/LICENSE /usr/share/doc/node/LICENSE
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=packages /opt /opt
COPY --from=program /program /opt/verbatim
COPY deploy/image/health.mjs /opt/verbatim/health.mjs
COPY deploy/image/verbatim /usr/local/bin/verbatim
# Documents are mounted at /corpus, for reading; /data is all that is written.
COPY --from=program /data /corpus
COPY --from=program --chown=65532:65532 /data /data
ENV VERBATIM_CORPUS=/corpus VERBATIM_DATA=/data
# Reached from outside of the container, so people sign in: "verbatim token add" makes their tokens.
ENV HOST=0.0.0.0 PORT=3000 VERBATIM_SIGN_IN=1
# The number, so that Kubernetes sees that it is not root.
USER 65532:65532
WORKDIR /data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "/opt/verbatim/health.mjs"]
ENTRYPOINT ["verbatim"]
CMD ["start"]
