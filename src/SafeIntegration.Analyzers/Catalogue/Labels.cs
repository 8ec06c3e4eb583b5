using System;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>What a value may carry. A source sets labels, a sanitizer takes some away, a sink asks for some: the rules differ only in which.</summary>
[Flags]
internal enum Labels : ushort
{
    None = 0,

    /// <summary>Came from outside; nobody has validated it.</summary>
    External = 1 << 0,

    /// <summary>Came from a model; nobody has reviewed it.</summary>
    Ai = 1 << 1,

    /// <summary>Text of a model that no output contract has read.</summary>
    AiText = 1 << 2,

    /// <summary>Text of a model that may become code; review does not take it away, a parse to a number does.</summary>
    AiInjection = 1 << 3,

    /// <summary>Free text from outside or from a model, which must not become an instruction to a model; a contract does not take it away.</summary>
    Untrusted = 1 << 4,

    /// <summary>A response whose status nobody has looked at.</summary>
    Unchecked = 1 << 5,

    /// <summary>Stands in for something whose failure was caught.</summary>
    Swallowed = 1 << 6,

    /// <summary>Output of a model that does not say so to whoever receives it.</summary>
    Unmarked = 1 << 7,

    /// <summary>No label of a value: a delegate of the caller has answered true of what it was called with.</summary>
    AnsweredTrue = 1 << 8,

    /// <summary>No label of a value: a delegate of the caller has answered false of what it was called with.</summary>
    AnsweredFalse = 1 << 9,

    /// <summary>No label of a value: somebody has insisted that the result of a validation, which the caller has, says that all is well.</summary>
    SaidValid = 1 << 10,

    /// <summary>No label of a value: something was put into a collection, so it is not empty.</summary>
    Filled = 1 << 11,

    /// <summary>No label of a value: there is no such element, so whatever is said of it holds.</summary>
    Absent = 1 << 12,

    /// <summary>No label of a value, only of what a value became: null, which stands for what is unknown.</summary>
    Null = 1 << 13,

    /// <summary>Output of a model itself, not only how often it said something, which decides as much as it does but tells nobody anything.</summary>
    Content = 1 << 14,

    /// <summary>What an external source gives.</summary>
    ExternalInput = External | Untrusted,

    /// <summary>What a model gives.</summary>
    AiOutput = Ai | AiText | AiInjection | Untrusted | Unmarked,

    /// <summary>What is lost when text becomes a number, a date, a Guid or a member of an enum by a parse that can fail.</summary>
    Format = External | AiInjection | Untrusted,

    All = External | Ai | AiText | AiInjection | Untrusted | Unchecked | Swallowed | Unmarked | Content,
}
