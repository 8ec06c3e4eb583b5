namespace SafeIntegration.Hosting;

/// <summary>Finds what is wrong with options, so that startup can tell it together with everything else.</summary>
internal static class OptionProblems
{
    private const int MinSecretLength = 32;
    private static readonly TimeSpan MaxInterval = TimeSpan.FromDays(1);
    private static readonly TimeSpan MinRetention = TimeSpan.FromDays(1);
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromMinutes(1);

    public static IEnumerable<string> Of(SafeIntegrationOptions options)
    {
        if (!IsWithin(options.PollInterval, MaxInterval) || !IsWithin(options.WatchInterval, MaxInterval))
            yield return "PollInterval and WatchInterval must be positive, and a day at most.";
        if (options.KeepContentsFor < MinRetention)
            yield return "KeepContentsFor must be a day at least; without a value contents are kept for ever.";
        if (options.InboxAddress is { } inbox && !IsWeb(inbox))
            yield return "InboxAddress must be a whole web address, such as https://host/inbox.";
    }

    public static IEnumerable<string> Of(WebhookAlertOptions webhook)
    {
        bool isSafe = webhook.Url is { } url && IsWeb(url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback);
        if (!isSafe)
            yield return "The address of the webhook alerts must be https (or http on this machine).";
        if (webhook.Secret is not { Length: >= MinSecretLength })
            yield return $"The secret of the webhook alerts must have at least {MinSecretLength} characters.";
        if (!IsWithin(webhook.Timeout, MaxTimeout))
            yield return "The timeout of the webhook alerts must be positive, and a minute at most.";
    }

    private static bool IsWithin(TimeSpan time, TimeSpan max) => time > TimeSpan.Zero && time <= max;

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
