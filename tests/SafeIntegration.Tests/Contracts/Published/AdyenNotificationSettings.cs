using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>Where a platform sends its notifications.</summary>
[Contract("d11")]
public sealed partial record AdyenNotificationSettings
{
    public required string PspReference { get; init; }
    public required string SubmittedAsync { get; init; }
    public required IReadOnlyList<AdyenNotificationSettingsConfiguration> Configurations { get; init; }
}

/// <summary>A part of <see cref="AdyenNotificationSettings"/>.</summary>
public sealed record AdyenNotificationSettingsConfiguration
{
    [JsonPropertyName("NotificationConfigurationDetails")] public required AdyenNotificationSettingsNotificationConfigurationDetails NotificationConfigurationDetails { get; init; }
}

/// <summary>A part of <see cref="AdyenNotificationSettings"/>.</summary>
public sealed record AdyenNotificationSettingsNotificationConfigurationDetails
{
    public required string Active { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<AdyenNotificationSettingsEventConfig> EventConfigs { get; init; }
    public required string MessageFormat { get; init; }
    public required long NotificationId { get; init; }
    public required string NotifyURL { get; init; }
    public required string SendActionHeader { get; init; }
    public required string SslProtocol { get; init; }
}

/// <summary>A part of <see cref="AdyenNotificationSettings"/>.</summary>
public sealed record AdyenNotificationSettingsEventConfig
{
    [JsonPropertyName("NotificationEventConfiguration")] public required AdyenNotificationSettingsNotificationEventConfiguration NotificationEventConfiguration { get; init; }
}

/// <summary>A part of <see cref="AdyenNotificationSettings"/>.</summary>
public sealed record AdyenNotificationSettingsNotificationEventConfiguration
{
    public required string EventType { get; init; }
    public required string IncludeMode { get; init; }
}
