/** What the operator decides about payments. */
export interface PaymentSettings {
  /** Stripe takes payments when its key is given; otherwise the sandbox plays them. */
  stripe?: {
    secretKey: string;
    /** What webhooks are signed with. */
    webhookSecret: string;
    /** Another address of Stripe's API, as tests use one. */
    apiUrl?: string;
  };
  /** The address people use; payment pages of other houses lead back to it. */
  publicUrl?: string;
}
