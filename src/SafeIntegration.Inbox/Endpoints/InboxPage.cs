using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SafeIntegration.Inbox.Components;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>What every page of one request shares: who looks, when, the links, and the antiforgery token. Injected into the components.</summary>
internal sealed class InboxPage(IHttpContextAccessor accessor, LinkGenerator links, IAntiforgery antiforgery, TimeProvider time)
{
    /// <summary>The moment the page was made. One for the whole page, so that all its ages agree.</summary>
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public string UserName => Http.User.Identity?.Name is { Length: > 0 } name ? name : "signed in";

    /// <summary>The filter the reviewer came with; kept through a whole session of deciding.</summary>
    public string? Integration => Http.Request.Query["integration"] is [{ Length: > 0 } name, ..] ? name : null;

    public AntiforgeryTokenSet Token => antiforgery.GetAndStoreTokens(Http);

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("The inbox is rendered within a request only.");

    public string ListPath(string? integration, ItemId? after = null, ItemId? decided = null) =>
        Path(InboxEndpointNames.List, new { integration, after = after?.Value, decided = decided?.Value });

    public string ItemPath(ItemId item, ItemId? decided = null) =>
        Path(InboxEndpointNames.Item, new { item = item.Value, integration = Integration, decided = decided?.Value });

    public string FormPath(string endpoint, ItemId item) => Path(endpoint, new { item = item.Value, integration = Integration });

    public string DocumentPath(ItemId item, int document) => Path(InboxEndpointNames.Document, new { item = item.Value, document });

    public string SourceTextPath(ItemId item) => Path(InboxEndpointNames.SourceText, new { item = item.Value });

    public string AssetPath(InboxAsset asset) => Path(InboxEndpointNames.Asset, new { file = asset.FileName });

    /// <summary>Renders a page.</summary>
    public IResult Show<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        // The token's cookie must be set before the first byte of the body is written.
        _ = Token;
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>After a form was taken: on to the next item, or to the list where none is left.</summary>
    public IResult Continue(ItemId? next, ItemId decided) =>
        Results.LocalRedirect(next is { } item ? ItemPath(item, decided) : ListPath(Integration, decided: decided));

    public IResult Message(int status, string title, string text, ItemId? item = null) =>
        Show<MessagePage>(new { Title = title, Text = text, Item = item }, status);

    public IResult NotFound() =>
        Message(StatusCodes.Status404NotFound, "No such item", "There is no such item, or it is not among those you review.");

    public IResult Forbidden() =>
        Message(StatusCodes.Status403Forbidden, "Not yours to decide", "You are not among the reviewers of this integration. Nothing was decided.");

    private string Path(string endpoint, object values) => links.GetPathByName(Http, endpoint, values)
        ?? throw new InvalidOperationException($"No path leads to {endpoint}; a route value of an outer group may be missing.");
}
