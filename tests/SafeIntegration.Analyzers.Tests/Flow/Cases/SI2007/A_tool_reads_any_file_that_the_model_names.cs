// shape: file plugin of an agent
using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;

namespace Agents.Plugins;

public sealed class FilePlugin(ILogger<FilePlugin> logger)
{
    [KernelFunction("read_file"), Description("Reads a text file.")]
    public async Task<string> ReadAsync([Description("The path")] string path, CancellationToken cancellationToken)
    {
        logger.LogInformation("The model reads {Path}", path);
        return await File.ReadAllTextAsync(path, cancellationToken); // expect: SI2007
    }

    [KernelFunction("now"), Description("The time in UTC.")]
    public string Now() => DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
}
