// shape: archive that lets a model find a scan by its name, files behind an indexer
using Microsoft.Extensions.AI;

namespace Scans;

public readonly struct ArchiveFolder(string root)
{
    public FileInfo this[string name] => new(Path.Combine(root, name + ".pdf"));
}

public sealed class ScanArchive(IChatClient chat, IConfiguration configuration)
{
    private readonly ArchiveFolder _folder = new(configuration["Archive"] ?? "archive");

    public async Task CopyAsync(Stream reply, string wish, CancellationToken cancellationToken)
    {
        ChatResponse proposal = await chat.GetResponseAsync("Which scan is meant? Answer with its name.\n" + wish, cancellationToken: cancellationToken);
        string name = proposal.Text.Trim().ToLowerInvariant();
        FileInfo file = _folder[name]; // expect-one: SI2007
        await using FileStream scan = file.OpenRead(); // expect-one: SI2007
        await scan.CopyToAsync(reply, cancellationToken);
    }
}
