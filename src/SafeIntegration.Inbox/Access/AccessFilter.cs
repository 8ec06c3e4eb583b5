using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SafeIntegration.Inbox.Access;

/// <summary>
/// A second lock behind the authorization middleware. It only ever turns anybody away if that middleware was left out, misplaced or told to look away.
/// </summary>
internal static class AccessFilter
{
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var isSignedIn = http.User.Identities.Any(identity => identity.IsAuthenticated);
        if (!isSignedIn || http.GetEndpoint() is not { } endpoint || IsOpenToAll(endpoint))
            return Results.StatusCode(StatusCodes.Status401Unauthorized);

        var policy = http.RequestServices.GetRequiredService<InboxPolicy>().Policy;
        var result = await http.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(http.User, http, policy).ConfigureAwait(false);
        return result.Succeeded ? await next(context).ConfigureAwait(false) : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    public static bool IsOpenToAll(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
