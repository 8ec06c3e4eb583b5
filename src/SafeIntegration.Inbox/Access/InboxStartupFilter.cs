using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SafeIntegration.Inbox.Access;

/// <summary>
/// Looks at the inbox's endpoints as they finally are, with the conventions of all outer groups, before the server starts; an exception here stops the start.
/// </summary>
internal sealed class InboxStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        Check(app.ApplicationServices.GetRequiredService<EndpointDataSource>().Endpoints);
    };

    private static void Check(IReadOnlyList<Endpoint> endpoints)
    {
        var inbox = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<InboxEndpoint>() is not null).ToList();
        if (inbox.Find(AccessFilter.IsOpenToAll) is { } open)
        {
            throw new InvalidOperationException(
                $"The review inbox does not start with anonymous access: remove AllowAnonymous from the inbox or from a group around it ({open.DisplayName}).");
        }

        if (inbox.Count(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == InboxEndpointNames.List) > 1)
        {
            throw new InvalidOperationException("The review inbox is mapped twice. Call MapSafeIntegrationInbox once.");
        }
    }
}
