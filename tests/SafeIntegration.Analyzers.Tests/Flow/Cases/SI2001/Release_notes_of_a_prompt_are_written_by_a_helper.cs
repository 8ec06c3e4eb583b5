using Microsoft.SemanticKernel;

namespace Tools.ReleaseNotes;

public sealed class NotesGenerator(Kernel kernel, string changelogFile)
{
    public async Task RunAsync(IReadOnlyList<string> commits)
    {
        FunctionResult result = await kernel.InvokePromptAsync("Summarise these commits for users:\n{{$commits}}", new KernelArguments { ["commits"] = string.Join('\n', commits) });
        string notes = result.GetValue<string>() ?? throw new InvalidOperationException("No notes.");
        Prepend(notes.ReplaceLineEndings("\n")); // expect: SI2001
    }

    private void Prepend(string section)
    {
        string old = File.Exists(changelogFile) ? File.ReadAllText(changelogFile) : "";
        string heading = "## Unreleased\n\n";
        File.WriteAllText(changelogFile, heading + section + "\n\n" + old);
    }
}
