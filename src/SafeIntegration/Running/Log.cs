using Microsoft.Extensions.Logging;

namespace SafeIntegration.Running;

/// <summary>Log messages of the running items: names, codes and ids, never values.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "{Integration} refused a payload: item {Item}, {Violations} violation(s)")]
    public static partial void PayloadRefused(ILogger logger, string integration, ItemId item, int violations);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Warning, Message = "The provider of {Integration} does not answer ({Problem}); item {Item} is retried at {RetryAt:u}")]
    public static partial void ProviderDown(ILogger logger, string integration, ItemId item, string problem, DateTimeOffset retryAt);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Error, Message = "The effect of {Integration} is in doubt: item {Item}, {Problem}")]
    public static partial void InDoubt(ILogger logger, string integration, ItemId item, string problem);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Error, Message = "The effect of {Integration} failed for good: item {Item}, {Problem}")]
    public static partial void EffectFailed(ILogger logger, string integration, ItemId item, string problem);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Information, Message = "{Integration} is now in stage {Stage}: {Why}")]
    public static partial void StageChanged(ILogger logger, string integration, IntegrationStage stage, string why);

    [LoggerMessage(EventId = 2006, Level = LogLevel.Error, Message = "Item {Item} of {Integration} could not be worked on ({Problem}); it is tried again when its lease ends")]
    public static partial void WorkFailed(ILogger logger, string integration, ItemId item, string problem);

    [LoggerMessage(EventId = 2007, Level = LogLevel.Error, Message = "A check of {Integration} could not run: {Check}, {Problem}")]
    public static partial void CheckFailed(ILogger logger, string integration, string check, string problem);
}
