namespace SafeIntegration;

/// <summary>Settings for all integrations of an application.</summary>
public sealed class SafeIntegrationOptions
{
    /// <summary>The address of the inbox, for the links in alerts. Optional.</summary>
    public Uri? InboxAddress { get; set; }

    /// <summary>Whether a hosted service does the background work. Switch it off to call <see cref="IDueExecutor"/> from a scheduler of your own. Default: true.</summary>
    public bool RunInBackground { get; set; } = true;

    /// <summary>The pause between two rounds of background work when nothing is due. Default: 1 second.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often stages, gauges and overdue items are looked at. Default: 30 seconds.</summary>
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long payloads, proposals and approved values are kept after an item has ended (applied, declined, or rejected and never replayed); then they are deleted. The record, its
    /// hashes and its audit chain stay for ever: they recognise the item key, and they prove what was decided. A rejected payload cannot be replayed any more. At least a day.
    /// Default: null, for ever.
    /// </summary>
    public TimeSpan? KeepContentsFor { get; set; }

    /// <summary>The folder against which the runbooks' paths are resolved. Default: the host's content root.</summary>
    public string? ContentRoot { get; set; }
}
