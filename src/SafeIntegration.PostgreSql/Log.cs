using Microsoft.Extensions.Logging;

namespace SafeIntegration.PostgreSql;

/// <summary>What the PostgreSQL journal logs. Never payload values.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Information, Message = "The journal's tables were migrated by {Script}.")]
    public static partial void Migrated(ILogger logger, string script);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning,
        Message = "An effect ran on after its time limit; its transaction was rolled back and nothing of it was written.")]
    public static partial void EffectAbandoned(ILogger logger);

    [LoggerMessage(EventId = 4103, Level = LogLevel.Warning,
        Message = "The connection was lost during a commit; the database says that it was {Fate}.")]
    public static partial void CommitFound(ILogger logger, string fate);
}
