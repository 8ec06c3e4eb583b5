using System;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>What a sink does with what it gets.</summary>
[Flags]
internal enum SinkKinds : ushort
{
    None = 0,

    /// <summary>Changes the world outside: a write, a message, a payment.</summary>
    Effect = 1 << 0,

    /// <summary>The argument is executed as SQL.</summary>
    Sql = 1 << 1,

    /// <summary>The argument names or is given to a process.</summary>
    Process = 1 << 2,

    /// <summary>The argument is a path of a file.</summary>
    Path = 1 << 3,

    /// <summary>The argument is shown as HTML without encoding.</summary>
    Html = 1 << 4,

    /// <summary>The argument is run as code.</summary>
    Code = 1 << 5,

    /// <summary>The argument is the answer to an HTTP caller.</summary>
    Reply = 1 << 6,

    /// <summary>The argument is a system or developer prompt or a tool's description.</summary>
    Instruction = 1 << 7,

    /// <summary>The argument is text that becomes an object without a contract.</summary>
    Deserialization = 1 << 8,

    /// <summary>The receiver is a response or its content, whose body is read here.</summary>
    BodyRead = 1 << 9,

    /// <summary>What review does not make safe.</summary>
    Injection = Sql | Process | Path | Html | Code,
}
