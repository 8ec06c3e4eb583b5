using System;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>The words without which a rule has nothing to look at, by rule.</summary>
[Flags]
internal enum RuleWords : ushort
{
    None = 0,

    /// <summary>Who answers for an integration is said.</summary>
    Responsibility = 1,

    /// <summary>A gate is configured.</summary>
    Gate = 2,

    /// <summary>Items are given keys.</summary>
    ItemKey = 4,

    /// <summary>Integrations are added to a host.</summary>
    Host = 8,

    /// <summary>A model may be asked.</summary>
    Model = 16,

    /// <summary>A service may be asked.</summary>
    Service = 32,

    /// <summary>The launch period or the audit is set.</summary>
    Safety = 64,

    /// <summary>A switch stands there.</summary>
    Switch = 128,

    /// <summary>An effect is written.</summary>
    Effect = 256,

    /// <summary>An integration is planned.</summary>
    Plan = 512,
}
