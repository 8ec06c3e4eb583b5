using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Inbox.Access;
using SafeIntegration.Inbox.Endpoints;

namespace SafeIntegration;

/// <summary>Maps the review inbox.</summary>
public static class InboxEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the review inbox under <paramref name="prefix"/>, behind the policy given to <see cref="InboxServiceCollectionExtensions.AddSafeIntegrationInbox"/>. Works inside other
    /// groups and under a path base. The application does not start if anonymous access is allowed on the inbox, or if it is mapped twice.
    /// </summary>
    /// <param name="endpoints">The application, or a group of it.</param>
    /// <param name="prefix">Where, for example <c>/review</c>.</param>
    /// <returns>The group, for further conventions such as rate limits or a host name.</returns>
    /// <exception cref="InvalidOperationException"><see cref="InboxServiceCollectionExtensions.AddSafeIntegrationInbox"/> was not called.</exception>
    public static RouteGroupBuilder MapSafeIntegrationInbox(this IEndpointRouteBuilder endpoints, string prefix)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var policy = endpoints.ServiceProvider.GetService<InboxPolicy>() ?? throw new InvalidOperationException(
            "The review inbox has no authorization policy. Call builder.Services.AddSafeIntegrationInbox(policy => policy.RequireAuthenticatedUser().RequireRole(\"…\")) first.");

        var inbox = endpoints.MapGroup(prefix)
            .RequireAuthorization(policy.Policy)
            .WithMetadata(new InboxEndpoint())
            .ExcludeFromDescription()
            .AddEndpointFilter(SecurityHeaders.FilterAsync)
            .AddEndpointFilter(AccessFilter.FilterAsync)
            .AddEndpointFilter(AntiforgeryFilter.FilterAsync);

        inbox.MapGet("/", ListEndpoint.GetAsync).WithName(InboxEndpointNames.List);
        inbox.MapGet("/items/{item}", ItemEndpoint.GetAsync).WithName(InboxEndpointNames.Item);
        inbox.MapPost("/items/{item}/verdict", DecideEndpoint.PostAsync).WithName(InboxEndpointNames.Decide);
        inbox.MapPost("/items/{item}/undo", UndoEndpoint.PostAsync).WithName(InboxEndpointNames.Undo);
        inbox.MapPost("/items/{item}/resolution", ResolveEndpoint.PostAsync).WithName(InboxEndpointNames.Resolve);
        inbox.MapGet("/items/{item}/documents/{document:int}", DocumentEndpoint.GetAsync).WithName(InboxEndpointNames.Document);
        inbox.MapGet("/items/{item}/text", DocumentEndpoint.GetTextAsync).WithName(InboxEndpointNames.SourceText);
        inbox.MapGet("/assets/{file}", AssetEndpoint.Get).WithName(InboxEndpointNames.Asset);
        return inbox;
    }
}
