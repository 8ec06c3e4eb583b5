using Microsoft.Extensions.Logging;

namespace SafeIntegration.Sqlite;

/// <summary>What the SQLite journal logs. Never payload values.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Information, Message = "The journal's tables were migrated by {Script}.")]
    public static partial void Migrated(ILogger logger, string script);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Warning,
        Message = "An effect ran on after its time limit; its transaction was rolled back and nothing of it was written.")]
    public static partial void EffectAbandoned(ILogger logger);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Critical, Message = "Another machine uses the journal's file {File}; nothing is written until it has stopped.")]
    public static partial void OtherMachine(ILogger logger, string file);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Information, Message = "The journal was backed up to {File} ({Bytes} bytes).")]
    public static partial void BackedUp(ILogger logger, string file, long bytes);
}
