using System;
using System.IO;
using System.Xml;
using Microsoft.Build.Framework;

namespace SafeIntegration.Tasks;

/// <summary>What the tasks have in common: how they speak, and that a file that cannot be read is told and not thrown.</summary>
public abstract class BuildTask : ITask
{
    /// <summary>How MSBuild is spoken to; set by MSBuild.</summary>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <summary>Set by MSBuild; not used.</summary>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The full path of the project; entries name files as seen from its folder.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>What the compiler wrote about its diagnostics, SARIF 2.1.</summary>
    [Required]
    public string Log { get; set; } = "";

    /// <summary>The baseline of the project.</summary>
    [Required]
    public string Baseline { get; set; } = "";

    /// <summary>What a person types to write the baseline.</summary>
    protected string Command => $"dotnet build \"{Project}\" -p:SafeIntegrationBaseline=write";

    /// <summary>The folder of the project.</summary>
    protected string Folder => Path.GetDirectoryName(Project) ?? "";

    /// <summary>Runs the task.</summary>
    /// <returns>False if it told an error.</returns>
    public bool Execute()
    {
        try
        {
            return Run();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or XmlException or FormatException or InvalidOperationException)
        {
            return OnUnreadable(problem.Message);
        }
    }

    /// <summary>The work itself.</summary>
    protected abstract bool Run();

    /// <summary>A file could not be read or written.</summary>
    /// <returns>False if that fails the build.</returns>
    protected abstract bool OnUnreadable(string why);

    /// <summary>Says something that everybody sees.</summary>
    protected void Say(string text) => BuildEngine.LogMessageEvent(new BuildMessageEventArgs(text, null, nameof(SafeIntegration), MessageImportance.High));

    /// <summary>Warns at a line of a file; 0 is the file as a whole.</summary>
    protected void Warn(string code, string file, int line, string text) =>
        BuildEngine.LogWarningEvent(new BuildWarningEventArgs(null, code, file, line, 0, 0, 0, text, null, nameof(SafeIntegration)));

    /// <summary>Fails the build.</summary>
    protected void Error(string code, string file, string text) =>
        BuildEngine.LogErrorEvent(new BuildErrorEventArgs(null, code, file, 0, 0, 0, 0, text, null, nameof(SafeIntegration)));
}
