namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>What a line of the catalogue says about its member. The word in the file is the name in lower case.</summary>
internal enum CatalogueKind
{
    /// <summary>The result, or the arguments after the arrow, carry labels.</summary>
    Source,

    /// <summary>A call changes the world outside.</summary>
    Effect,

    /// <summary>Arguments are watched for what the words say, without being an effect.</summary>
    Sink,

    /// <summary>Arguments are the answer to an HTTP caller.</summary>
    Reply,

    /// <summary>Arguments are a system prompt, a developer prompt or the description of a tool.</summary>
    Instruction,

    /// <summary>Arguments are text that becomes an object without a contract.</summary>
    Deserialize,

    /// <summary>The body of a response is read.</summary>
    BodyRead,

    /// <summary>Arguments are checked; how the answer is told is one of the words.</summary>
    Check,

    /// <summary>The result, or the arguments after the arrow, do not carry labels whatever goes in.</summary>
    Clears,

    /// <summary>What an argument carries, those after the arrow carry too.</summary>
    Flow,

    /// <summary>Nothing comes out and nothing is kept.</summary>
    Inert,

    /// <summary>A delegate or method becomes a tool of a model.</summary>
    Tool,

    /// <summary>The parameters of a delegate that is given to the method, or added to the event, carry labels.</summary>
    Callback,

    /// <summary>Parameters of methods of a type, with an attribute, or that override or implement the member carry labels when they are entered.</summary>
    Entry,

    /// <summary>What goes through the type has a person's approval.</summary>
    Approval,
}
