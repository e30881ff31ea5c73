import type {
  APIGatewayEventRequestContextJWTAuthorizer,
  APIGatewayEventRequestContextV2,
  APIGatewayProxyEventV2WithRequestContext,
} from 'aws-lambda';

/** A request as an HTTP API hands it over (payload format 2.0); with claims where a JWT authorizer checked its token. */
export type HttpEvent = APIGatewayProxyEventV2WithRequestContext<
  APIGatewayEventRequestContextV2 & { readonly authorizer?: Partial<APIGatewayEventRequestContextJWTAuthorizer> }
>;
