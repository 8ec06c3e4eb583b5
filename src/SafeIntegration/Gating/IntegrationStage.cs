namespace SafeIntegration;

/// <summary>How far the evidence has brought an integration.</summary>
public enum IntegrationStage
{
    /// <summary>People decide everything.</summary>
    Launch,

    /// <summary>The gate decides what its certificate covers; a random share is audited.</summary>
    Operating,

    /// <summary>The certificate was withdrawn or has run out: people decide everything again, and evidence is collected anew.</summary>
    Tripped,

    /// <summary>There is no model whose errors would have to be certified: every item that passes its checks is automatic.</summary>
    Mapped,
}
