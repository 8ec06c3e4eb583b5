namespace SafeIntegration.Inbox.Access;

/// <summary>Metadata by which the inbox's endpoints are recognised, whatever group they are mapped in.</summary>
internal sealed class InboxEndpoint;
