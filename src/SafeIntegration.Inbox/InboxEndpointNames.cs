namespace SafeIntegration;

/// <summary>Names of the inbox's endpoints, for links from elsewhere: <c>links.GetUriByName(context, InboxEndpointNames.Item, new { item = id.Value })</c>.</summary>
public static class InboxEndpointNames
{
    /// <summary>The list of waiting items. Optional query: <c>integration</c>.</summary>
    public const string List = "SafeIntegration.Inbox.List";

    /// <summary>One item. Route value: <c>item</c>, the text of its <see cref="ItemId"/>.</summary>
    public const string Item = "SafeIntegration.Inbox.Item";

    internal const string Decide = "SafeIntegration.Inbox.Decide";
    internal const string Undo = "SafeIntegration.Inbox.Undo";
    internal const string Resolve = "SafeIntegration.Inbox.Resolve";
    internal const string Document = "SafeIntegration.Inbox.Document";
    internal const string SourceText = "SafeIntegration.Inbox.SourceText";
    internal const string Asset = "SafeIntegration.Inbox.Asset";
}
