using System.Security.Cryptography;
using System.Text;

namespace BackOffice;

/// <summary>A folder that mails arrive in. Nothing in it is ever deleted or overwritten.</summary>
public sealed class MailFolder(string path)
{
    private const int MaxIdLength = 200;

    /// <summary>The mails that wait, by name.</summary>
    public IReadOnlyList<string> Waiting() => [.. Directory.EnumerateFiles(path, "*.eml").Order(StringComparer.Ordinal)];

    /// <summary>Moves a mail that was taken in out of the way, to <c>done</c>.</summary>
    public void Done(string mail) => Move(mail, "done");

    /// <summary>Moves a mail that cannot be taken in to <c>refused</c>, with the reason in a text file beside it.</summary>
    public Task RefuseAsync(string mail, string reason, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Move(mail, "refused") + ".reason.txt", reason, cancellationToken);

    /// <summary>A mail's id as part of an item key, which has a limit: the sender chooses a Message-Id, and may choose a very long one.</summary>
    public static string BoundedId(string id) => id.Length <= MaxIdLength ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    // Another mail of the same name may be there already: the names of files are the sender's or a program's, and begin anew.
    private string Move(string mail, string subfolder)
    {
        string folder = Path.Combine(path, subfolder);
        Directory.CreateDirectory(folder);
        for (int copy = 1; ; copy++)
        {
            string name = copy == 1 ? Path.GetFileName(mail) : $"{Path.GetFileNameWithoutExtension(mail)}-{copy}{Path.GetExtension(mail)}";
            string target = Path.Combine(folder, name);
            if (File.Exists(target))
                continue;
            File.Move(mail, target);
            return target;
        }
    }
}
