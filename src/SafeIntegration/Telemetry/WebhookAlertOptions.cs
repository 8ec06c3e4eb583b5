namespace SafeIntegration;

/// <summary>Where alerts are posted, and with which key they are signed.</summary>
public sealed class WebhookAlertOptions
{
    /// <summary>The address; https, or http on this machine only.</summary>
    public Uri? Url { get; set; }

    /// <summary>The shared secret of the signature, at least 32 characters.</summary>
    public string Secret { get; set; } = "";

    /// <summary>How long one delivery may take. At most a minute. Default: 10 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
