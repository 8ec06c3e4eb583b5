// shape: file tool of a hosted agent that stays in its folder, and one that forgets to look
using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Bundles;

public sealed class BundleTools(string root)
{
    public IList<AITool> All() => [AIFunctionFactory.Create(Read), AIFunctionFactory.Create(Peek)];

    [Description("Reads a bundled file.")]
    private string Read(string name)
    {
        string full = Path.GetFullPath(Path.Combine(root, name));
        string prefix = root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar;
        if (!full.StartsWith(prefix, StringComparison.Ordinal))
            return "There is no such file.";
        return File.ReadAllText(full);
    }

    [Description("Reads the beginning of a file.")]
    private string Peek(string name) => name.StartsWith("bundle", StringComparison.Ordinal) ? File.ReadAllText(name) : ""; // expect: SI2007
}
