using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace BackOffice.Orders;

/// <summary>
/// A folder a mail server picks outgoing messages up from. A message is there whole or not at all, also if the process is killed, and
/// once per Message-Id. Thread-safe; one process with one instance writes to a folder.
/// </summary>
public sealed class PickupFolder(string path)
{
    private readonly Lock _publishing = new(); // File.Move looks for the target first and renames afterwards: not atomic outside Windows

    /// <summary>Writes the message unless one with its Message-Id is there already.</summary>
    /// <returns>Whether this call wrote it.</returns>
    /// <exception cref="ArgumentException">The message has no Message-Id.</exception>
    /// <exception cref="IOException">The folder cannot be written to; no message was written.</exception>
    public async Task<bool> SendAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        string target = PathOf(mail.MessageId ?? throw new ArgumentException("The message has no Message-Id.", nameof(mail)));
        if (File.Exists(target)) return false;

        Directory.CreateDirectory(path);
        string temporary = Path.Combine(path, Path.GetRandomFileName() + ".tmp");
        try
        {
            await using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await mail.WriteToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            lock (_publishing)
            {
                if (File.Exists(target)) return false; // sent by a parallel call meanwhile
                File.Move(temporary, target);
                return true;
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Whether a message with this Message-Id was sent.</summary>
    public bool Contains(string messageId) => File.Exists(PathOf(messageId));

    /// <summary>The messages in the folder, by file name.</summary>
    public IReadOnlyList<string> Files() => Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.eml").Order(StringComparer.Ordinal)] : [];

    // A Message-Id may hold characters that a file name must not.
    private string PathOf(string messageId) => Path.Combine(path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))[..32] + ".eml");
}
