/** What `docs/access.md` says before its tables. */
export const accessPreface = `# Who may do what

<!-- Written by npm run generate from libs/domain/policy/policy.ts and the routes. -->

## Tokens

Every route but the public ones (\`/v1/public/…\` and \`/openapi.json\`) needs a token: a JWT signed with RS256 by a key that the OIDC
issuer publishes under the token's \`kid\`, for this API's audience, not expired. In the cloud API Gateway's JWT authorizer
checks that against any issuer (\`--param tokenIssuer=… --param tokenAudience=…\` when deploying); on one machine the embedded
cloud checks the same. The claims \`sub\`, \`role\` (one of the columns below) and, for people of a zone, \`zone\` say who it is; a
token without them, or with a role that is not one text, opens nothing.

| on one machine | how |
| --- | --- |
| sign in with a page | open \`/dev/sign-in\`: choose role and zone, get a token to paste; or point an OIDC client at the issuer that \`npm start\` prints: authorization code with PKCE (S256) |
| a program, as the portal | \`POST /dev/oauth/token\` with \`grant_type=client_credentials\`, the client id and the secret that \`npm start\` prints |
| a test or a script | \`POST /dev/token {"role": "office-lead"}\`, with \`zone\` for people of a zone, and \`sub\` for a certain person |
| another issuer | \`npm start -- --issuer https://id.example --audience lianchuang\`: its tokens are taken instead, by its published keys |

Nothing under \`/dev\` is in the packaged template.

## What is answered

| who asks | answer |
| --- | --- |
| no token, or one that does not hold | 401 by the gateway, whatever is asked for |
| a role that may not see what a \`GET\` shows | 404 \`access.not-shown\`, whether the thing exists or not |
| a role that may not do what another method does | 403 \`access.role-not-allowed\`, whether the thing exists or not |
| someone for whom the thing does not exist: another zone's, or not yet shown | 404, the same as for an id that there never was; a listing leaves it out |
| someone who knows of the thing, and whose it is not to act on | 403 |
| someone who may, when the thing is in another state | 409 with the state |
| someone who did what is now to be reviewed or decided (回避) | 403: nobody reviews what they certified or decides what they asked for or entered |

## The policy

\`own\`: a zone's people for their zone, the office's for the province's own filings, the portal for what it registered. \`any\`: of
all. \`–\`: may not. \`*\`: others who may read the thing are told 403, not 404. *State*: in which states of the thing it can be done,
where that matters. *Not by who*: whose deed it must not have been. The table is enforced by \`libs/lambda/http.ts\` (role) and by the
commands through \`libs/domain/policy/judge.ts\` (role, zone, state, deeds): a row that is changed changes what they do. What is shown
of a finding to whom stands in \`libs/domain/finding-audience.ts\`.
`;
