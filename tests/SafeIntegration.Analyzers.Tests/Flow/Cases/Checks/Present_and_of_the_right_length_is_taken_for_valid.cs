// shape: null, whitespace and length tests only
using SafeIntegration;

namespace Locks.Codes;

public sealed record CodeMessage(string? Door, string? Code);

public interface ILockSystem
{
    [Effect]
    Task UnlockAsync(string door);

    [Effect]
    Task ProgramAsync(string code);
}

public sealed class LockWebhook(ILockSystem locks)
{
    public async Task UnlockAsync([ExternalInput] CodeMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentException.ThrowIfNullOrWhiteSpace(message.Door);
        await locks.UnlockAsync(message.Door); // expect: SI1001
    }

    public async Task<bool> ProgramAsync([ExternalInput] CodeMessage message)
    {
        if (message is not { Code: { Length: 8 } code })
            return false;

        await locks.ProgramAsync(code); // expect: SI1001
        return true;
    }
}
