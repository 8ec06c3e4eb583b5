using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Inbox.Endpoints;

namespace SafeIntegration.Inbox.Access;

/// <summary>Checks the antiforgery token of every POST itself, so that it does not depend on the application calling <c>UseAntiforgery</c>.</summary>
internal static class AntiforgeryFilter
{
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method))
            return await next(context).ConfigureAwait(false);

        try
        {
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http).ConfigureAwait(false);
        }
        catch (AntiforgeryValidationException)
        {
            return Refuse(http);
        }

        // A token in a header would pass without a form, and there would be nothing to read.
        return http.Request.HasFormContentType ? await next(context).ConfigureAwait(false) : Refuse(http);
    }

    private static IResult Refuse(HttpContext http) => http.RequestServices.GetRequiredService<InboxPage>().Message(
        StatusCodes.Status400BadRequest,
        "Nothing was decided",
        "The form could not be checked: it is too old, too large, or it was sent by somebody else signed in here. Open the item again and repeat your decision.");
}
