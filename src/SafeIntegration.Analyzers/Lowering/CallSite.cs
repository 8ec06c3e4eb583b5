using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>One call: what is called, with which slots, and what the catalogue says of it.</summary>
internal sealed class CallSite(IMethodSymbol method, Site site)
{
    /// <summary>Takes over what a model says of the sinks.</summary>
    public void SetSinks(SyntaxNode name)
    {
        if (Model is not { Sinks: { IsEmpty: false } sinks }) return;
        Sinks = new SinkSite[sinks.Length];
        IsSinkActive = new bool[sinks.Length];
        for (var i = 0; i < sinks.Length; i++) IsSinkActive[i] = SinkConditions.Hold(this, sinks[i]);
        for (var i = 0; i < sinks.Length; i++) Sinks[i] = new SinkSite(name, Site.Name, sinks[i].Kinds);
    }

    public IMethodSymbol Method { get; } = method;

    public Site Site { get; } = site;

    public MemberModel? Model { get; set; }

    /// <summary>The local function that is called, if it is one.</summary>
    public Body? Local { get; set; }

    public int Receiver { get; set; } = Slot.None;

    /// <summary>One a parameter of the called method in its original (unreduced) form.</summary>
    public int[] Arguments { get; set; } = [];

    /// <summary>Per parameter the slot that has its content after the call, or <see cref="Slot.None"/>; null if no parameter is ref or out.</summary>
    public int[]? Outs { get; set; }

    /// <summary>The captured variables, for local functions.</summary>
    public int Environment { get; set; } = Slot.None;

    public bool IsVirtual { get; set; }

    /// <summary>One rule after the other is asked, so that what any target checks is checked.</summary>
    public bool AsksRules { get; set; }

    /// <summary>Nothing looks at the result.</summary>
    public bool IsResultDropped { get; set; }

    /// <summary>What is written there.</summary>
    public SyntaxNode? Syntax { get; set; }

    /// <summary>For a delegate of a source: what it gives.</summary>
    public SourceSite? Result { get; set; }

    /// <summary>What the parameters of a delegate carry that is given to this call.</summary>
    public SourceSite? Callback { get; set; }

    /// <summary>Nobody waits for the task: what it checks, it checks too late.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>A validation that is told, where it is called, to throw for what is not valid.</summary>
    public bool ThrowsIfInvalid { get; set; }

    /// <summary>Whoever calls this method does not hear of it if the call fails: a handler around it goes on.</summary>
    public bool IsGuarded { get; set; }

    /// <summary>What stands for the answer if the call, or a delegate that it is given, asked the outside and failed; null where nobody can tell.</summary>
    public SourceSite? Failure { get; set; }

    /// <summary>The tool that is made here waits for a person's approval.</summary>
    public bool IsApproved { get; set; }

    /// <summary>Where a delegate of the caller becomes a tool.</summary>
    public SinkSite? ToolSite { get; set; }

    /// <summary>One a sink of the model.</summary>
    public SinkSite[] Sinks { get; set; } = [];

    /// <summary>Which of them count here: some only with certain other arguments.</summary>
    public bool[] IsSinkActive { get; set; } = [];

    /// <summary>Its slots have their numbers of the end.</summary>
    public bool IsNumbered { get; set; }

    /// <summary>The bodies that may run; filled when the call graph is walked.</summary>
    public Body[]? Targets { get; set; }
}
